package com.acme;

public class Task {
    private String name;

    public void exec() {
        exec(1); //: exec -> Task.exec@10
    }

    public void exec(int times) {
        while (times-- > 0) this.step(); //: step -> Task.step
    }

    protected void step() {}

    public Task setName(String n) {
        name = n;
        return this;
    }
}
