package calc;

class CalcException extends RuntimeException {
    CalcException(String s) { super(describe(s)); } //: describe -> CalcException.describe

    private static String describe(String s) { return "bad " + s; }
}
