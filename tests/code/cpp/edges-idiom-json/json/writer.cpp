#include <sstream>
#include "value.h"

namespace {

struct Writer {
    std::ostringstream out;
    int depth = 0;

    void write(const json::Value& value) {
        if (value.is<double>()) writeNumber(value.number()); //: is -> json/value.h json.Value.is; writeNumber -> Writer.writeNumber; number -> json/value.h json.Value.number
        else if (value.is<json::Array>()) writeAll(value.array()); //: is -> json/value.h json.Value.is; writeAll -> Writer.writeAll; array -> json/value.h json.Value.array
        else write(value.string()); //: write -> ?; string -> json/value.h json.Value.string
    }

    void write(const std::string& text) { out << quote(text); } //: quote -> Writer.quote

    template <typename Items>
    void writeAll(const Items& items) {
        Indent indent(*this); //: Indent -> Writer.Indent
        for (const auto& item : items) write(item); //: write -> ?
    }

    void writeNumber(double n) { out << n; }

    struct Indent {
        explicit Indent(Writer& w) : w_(w) { ++w_.depth; }
        ~Indent() { --w_.depth; }
        Writer& w_;
    };

    static std::string quote(const std::string& text);
};

std::string Writer::quote(const std::string& text) { return '"' + text + '"'; }

}  // namespace

std::string json::Value::dump(int indent) const {
    Writer writer;
    writer.depth = indent;
    writer.write(*this); //: write -> Writer.write (missed)
    return writer.out.str(); //: str -> ?
}
