#include "token.hpp"
#include <map>
#include <functional>
namespace lang {
class Parser {
    Lexer lex_;
    using Rule = int (Parser::*)(int);
    std::map<std::string, std::function<int(Parser&)>> prefix_;
public:
    explicit Parser(const std::string& s) : lex_(s) { prefix_["-"] = [](Parser& p) { return p.unary(); }; } //: unary -> lang.Parser.unary
    int parse(int prec = 0) {
        int left = primary(lex_.next()); //: primary -> lang.Parser.primary; next -> token.cpp lang.Lexer.next
        while (lex_ && lex_.peek(1).is(Kind::Id, "+")) left += parse(prec + 1); //: peek -> token.cpp lang.Lexer.peek; is -> token.hpp lang.Token.is@12; parse -> lang.Parser.parse
        auto it = prefix_.find("x");
        it->second(*this); //: second -> ?
        return left;
    }
private:
    int primary(const Token& t) { return t.is(Kind::Num, "1") ? 1 : unary(); } //: is -> token.hpp lang.Token.is@12; unary -> lang.Parser.unary
    int unary() { return -parse(9); } //: parse -> lang.Parser.parse
};
int eval(const std::string& s) { return Parser(s).parse(); } //: Parser -> lang.Parser; parse -> lang.Parser.parse
}
int run() { lang::Parser p("1"); return p.parse(1) + lang::eval("2"); } //: parse -> lang.Parser.parse; eval -> lang.eval; Parser -> lang.Parser
