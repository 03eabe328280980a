package shop.model;

import shop.util.Money;

public class Item {
    private Money price;

    public Money price() {
        return price;
    }

    public void touch() {}
}
