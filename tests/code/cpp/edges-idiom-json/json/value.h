#pragma once
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace json {

class Value;
using Array = std::vector<Value>;
using Object = std::map<std::string, Value>;

class TypeError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

class Value {
public:
    Value() = default;
    Value(double number) : data_(number) {}
    Value(std::string text) : data_(std::move(text)) {} //: move -> ?
    Value(Array items) : data_(std::move(items)) {} //: move -> ?

    template <typename T>
    bool is() const { return std::holds_alternative<T>(data_); } //: holds_alternative -> ?

    template <typename T>
    const T& as() const {
        if (!is<T>()) throw TypeError("type"); //: is -> json.Value.is; TypeError -> json.TypeError
        return std::get<T>(data_); //: get -> ?
    }

    const Value& operator[](const std::string& key) const { return as<Object>().at(key); } //: as -> json.Value.as; at -> ?
    double number() const { return as<double>(); } //: as -> json.Value.as
    const std::string& string() const { return as<std::string>(); } //: as -> json.Value.as
    const Array& array() const { return as<Array>(); } //: as -> json.Value.as
    std::string dump(int indent = 0) const;

    static Value object() { return Value(); } //: Value -> json.Value

private:
    std::variant<std::nullptr_t, bool, double, std::string, Array, Object> data_;
};

}  // namespace json
