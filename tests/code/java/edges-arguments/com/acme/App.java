package com.acme;

import java.util.*;

public class App {
    private static final Log LOG = Log.of(App.class); //: of -> com/acme/Log.java Log.of
    private final Map<String, List<Task>> tasks = new HashMap<>();

    public static void main(String... args) {
        App app = new App(); //: App -> App
        app.run(args.length > 0); //: run -> App.run
        LOG.info("x"); //: info -> com/acme/Log.java Log.info@12
        LOG.info("x", null); //: info -> com/acme/Log.java Log.info@14
        LOG.info("x", 1, 2); //: info -> com/acme/Log.java Log.info@16
    }

    void run(boolean all) {
        for (Map.Entry<String, List<Task>> e : tasks.entrySet()) { //: entrySet -> ?
            for (Task t : e.getValue()) { //: getValue -> ?
                t.exec(); //: exec -> com/acme/Task.java Task.exec@6
            }
        }
        tasks.get("a").get(0).exec(3); //: get -> ?; get -> ?; exec -> com/acme/Task.java Task.exec@10
        tasks.values().forEach(l -> l.forEach(Task::exec)); //: values -> ?; forEach -> ?; forEach -> ?
        Task first = tasks.get("b").get(0); //: get -> ?; get -> ?
        first.exec(); //: exec -> com/acme/Task.java Task.exec@6
        first.setName("n").exec(1); //: setName -> com/acme/Task.java Task.setName; exec -> com/acme/Task.java Task.exec@10
        Optional<Task> o = Optional.of(first); //: of -> ?
        o.get().exec(); //: get -> ?; exec -> com/acme/Task.java Task.exec@6
        o.ifPresent(t -> t.exec()); //: ifPresent -> ?; exec -> com/acme/Task.java Task.exec@6
    }
}
