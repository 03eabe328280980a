#include "token.hpp"
namespace lang {
namespace {
bool isDigit(char c) { return c >= '0'; }
Token make(Kind k, std::string t) { return {k, t}; }
}
void Lexer::advance() { while (!done() && isDigit(src_[pos_])) ++pos_; } //: done -> token.hpp lang.Lexer.done; isDigit -> lang.isDigit
Token Lexer::next() {
    Token t = peek(); //: peek -> lang.Lexer.peek
    advance(); //: advance -> lang.Lexer.advance
    buf_.back().is(Kind::Num, "x"); //: is -> token.hpp lang.Token.is@12
    buf_[0].is(Kind::Id, "y"); //: is -> token.hpp lang.Token.is@12
    return make(Kind::Num, t.text); //: make -> lang.make
}
const Token& Lexer::peek(int n) const { return buf_.at(n); }
}
