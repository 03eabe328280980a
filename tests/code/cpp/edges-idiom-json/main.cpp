#include <fstream>
#include <iostream>
#include "json/parser.h"

using json::Value;

static void show(const Value& value) { std::cout << value.dump(2); } //: dump -> json/writer.cpp json.Value.dump

int main(int argc, char** argv) {
    std::ifstream file(argv[1]);
    const Value config = json::parse(file); //: parse -> json/parser.cpp json.parse (missed)
    show(config["servers"]); //: show -> show
    for (const Value& server : config["servers"].array()) { //: array -> json/value.h json.Value.array
        std::cout << server["host"].string(); //: string -> json/value.h json.Value.string
        show(server); //: show -> show
    }
    const auto& first = config["servers"].array().front(); //: array -> json/value.h json.Value.array; front -> ?
    first.dump(); //: dump -> json/writer.cpp json.Value.dump
    json::Value::object().is<json::Object>(); //: object -> json/value.h json.Value.object; is -> json/value.h json.Value.is
    try {
        json::parse("[1").number(); //: parse -> json/parser.cpp json.parse (missed); number -> json/value.h json.Value.number
    } catch (const json::TypeError& e) {
        std::cerr << e.what(); //: what -> ?
    }
}
