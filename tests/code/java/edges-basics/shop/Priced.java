package shop;

public interface Priced {
    long total();

    default boolean isFree() {
        return total() == 0; //: total -> Priced.total
    }
}
