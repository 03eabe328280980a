#pragma once
#include <string_view>
#include "value.h"

namespace json {

Value parse(std::string_view text);
Value parse(std::istream& in);

namespace detail {

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}
    Value parse();

private:
    Value parseValue();
    Value parseArray();
    std::string parseString();
    double parseNumber();
    char peek() const { return pos_ < text_.size() ? text_[pos_] : 0; } //: size -> ?
    char next() { return text_[pos_++]; }
    void expect(char c);
    void skip();
    [[noreturn]] void fail(const std::string& why) const;

    std::string_view text_;
    std::size_t pos_ = 0;
};

}  // namespace detail
}  // namespace json
