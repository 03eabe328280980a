#include "parser.h"

#include <cctype>
#include <iterator>
#include <sstream>

namespace json {
namespace detail {

Value Parser::parse() {
    Value value = parseValue(); //: parseValue -> json.detail.Parser.parseValue
    skip(); //: skip -> json.detail.Parser.skip
    if (peek() != 0) fail("trailing"); //: peek -> json/parser.h json.detail.Parser.peek; fail -> json.detail.Parser.fail
    return value;
}

Value Parser::parseValue() {
    skip(); //: skip -> json.detail.Parser.skip
    switch (peek()) { //: peek -> json/parser.h json.detail.Parser.peek
        case '[': return parseArray(); //: parseArray -> json.detail.Parser.parseArray
        case '"': return Value(parseString()); //: Value -> json/value.h json.Value; parseString -> json.detail.Parser.parseString
        default: return parseNumber(); //: parseNumber -> json.detail.Parser.parseNumber
    }
}

Value Parser::parseArray() {
    Array items;
    expect('['); //: expect -> json.detail.Parser.expect
    do {
        items.push_back(this->parseValue()); //: parseValue -> json.detail.Parser.parseValue; push_back -> ?
        skip(); //: skip -> json.detail.Parser.skip
    } while (next() == ','); //: next -> json/parser.h json.detail.Parser.next
    return Value{items}; //: Value -> json/value.h json.Value
}

std::string Parser::parseString() {
    std::string out;
    expect('"'); //: expect -> json.detail.Parser.expect
    while (peek() != '"') out += next(); //: peek -> json/parser.h json.detail.Parser.peek; next -> json/parser.h json.detail.Parser.next
    next(); //: next -> json/parser.h json.detail.Parser.next
    return out;
}

double Parser::parseNumber() {
    const auto start = pos_;
    while (std::isdigit(peek())) ++pos_; //: peek -> json/parser.h json.detail.Parser.peek; isdigit -> ?
    return std::stod(std::string(text_.substr(start, pos_ - start))); //: stod -> ?; string -> ?; substr -> ?
}

void Parser::expect(char c) {
    if (next() != c) fail(std::string("expected ") + c); //: next -> json/parser.h json.detail.Parser.next; fail -> json.detail.Parser.fail; string -> ?
}

void Parser::skip() {
    while (std::isspace(peek())) ++pos_; //: peek -> json/parser.h json.detail.Parser.peek; isspace -> ?
}

void Parser::fail(const std::string& why) const {
    throw TypeError(why); //: TypeError -> json/value.h json.TypeError
}

}  // namespace detail

Value parse(std::string_view text) {
    return detail::Parser(text).parse(); //: Parser -> json/parser.h json.detail.Parser; parse -> json.detail.Parser.parse
}

Value parse(std::istream& in) {
    std::string text(std::istreambuf_iterator<char>(in), {}); //: string -> ?; istreambuf_iterator -> ?
    detail::Parser parser(text); //: Parser -> json/parser.h json.detail.Parser
    return parser.parse(); //: parse -> json.detail.Parser.parse
}

}  // namespace json
