package shop;

import java.util.ArrayList;
import java.util.List;
import shop.model.Item;
import static shop.util.Money.format;
import static shop.util.Money.*;

public class Cart extends Base implements Priced {
    private final List<Item> items = new ArrayList<>();
    private Item first;

    public Cart() {
        init(); //: init -> shop/Base.java Base.init
    }

    public void add(Item item) {
        items.add(item); //: add -> ?
        item.touch(); //: touch -> shop/model/Item.java Item.touch
        first.touch(); //: touch -> shop/model/Item.java Item.touch
        this.first.price().round(); //: price -> shop/model/Item.java Item.price; round -> shop/util/Money.java Money.round
        log("x"); //: log -> shop/Base.java Base.log
    }

    @Override
    public long total() {
        long sum = 0;
        for (Item item : items) {
            sum += item.price().cents(); //: price -> shop/model/Item.java Item.price; cents -> shop/util/Money.java Money.cents
        }
        items.get(0).touch(); //: get -> ?; touch -> shop/model/Item.java Item.touch
        var local = items.get(1); //: get -> ?
        local.touch(); //: touch -> shop/model/Item.java Item.touch
        format(sum); //: format -> shop/util/Money.java Money.format
        parse("1"); //: parse -> shop/util/Money.java Money.parse
        super.log("y"); //: log -> shop/Base.java Base.log
        Cart.create().total(); //: create -> Cart.create; total -> Cart.total
        System.out.println(sum); //: println -> ?
        missing(); //: missing -> ?
        return sum;
    }

    static Cart create() {
        return new Cart(); //: Cart -> Cart
    }
}
