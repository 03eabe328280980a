package app.web;

public class UserDto {
    private String name;
    public void setName(String n) { name = n; }
}
