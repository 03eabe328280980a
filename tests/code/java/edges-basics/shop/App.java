package shop;

class App {
    public static void main(String[] args) {
        Cart cart = Cart.create(); //: create -> shop/Cart.java Cart.create
    }
}
