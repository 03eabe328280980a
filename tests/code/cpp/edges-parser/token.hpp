#ifndef TOKEN_HPP
#define TOKEN_HPP
#include <string>
#include <vector>
namespace lang {
enum class Kind { Num, Id };
struct Token {
    Kind kind;
    std::string text;
    bool is(Kind k) const { return kind == k; }
    bool is(const std::string& t) const { return text == t; }
    bool is(Kind k, const std::string& t) const { return is(k) && is(t); } //: is -> ?; is -> ?
};
class Lexer {
public:
    explicit Lexer(const std::string& src) : src_(src) { advance(); } //: advance -> token.cpp lang.Lexer.advance
    Token next();
    const Token& peek(int n = 0) const;
    operator bool() const { return !done(); } //: done -> lang.Lexer.done
private:
    void advance();
    bool done() const { return pos_ >= size(src_); } //: size -> lang.size
    std::string src_;
    size_t pos_ = 0;
    std::vector<Token> buf_;
};
inline size_t size(const std::string& s) { return s.size(); }
}
#endif
