; What is JavaScript's own.

; Members.
(field_definition "static"? @modifier property: (_) @name value: (_)? @value) @definition.field
(field_definition
  "static"? @modifier
  property: (_) @name
  value: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method
((assignment_expression
  left: (member_expression object: (this) property: [(property_identifier) (private_property_identifier)] @name)
  right: [
    (identifier) (member_expression) (subscript_expression) (call_expression) (new_expression) (await_expression)
    (string) (template_string) (number) (regex) (true) (false) (null) (undefined) (this)
    (object) (array) (binary_expression) (unary_expression) (ternary_expression) (parenthesized_expression)
  ] @value) @definition.field
  (#set! owner "type"))
(class_heritage [(identifier) (member_expression) (call_expression)] @target) @relation.extends

; Functions that make values with `new`: whose prototype is made of another's.
((assignment_expression
  left: (member_expression object: (_) @subject property: (property_identifier) @test)
  right: [
    (call_expression arguments: (arguments . (member_expression object: (_) @target)))
    (new_expression constructor: (_) @target)
  ]) @relation.extends
  (#eq? @test "prototype"))
((call_expression
  function: [(identifier) @test (member_expression property: (property_identifier) @test)]
  arguments: (arguments . (identifier) @subject . [(identifier) (member_expression)] @target)) @relation.extends
  (#any-of? @test "inherits" "__extends"))
((call_expression
  function: (member_expression property: (property_identifier) @test)
  arguments: (arguments . (member_expression object: (identifier) @subject) . (member_expression object: (_) @target))) @relation.extends
  (#eq? @test "setPrototypeOf"))

((call_expression
  function: (member_expression property: (property_identifier) @test)
  arguments: (arguments . (member_expression object: (identifier) @subject property: (property_identifier) @field) . (identifier) @target)) @relation.extends
  (#eq? @test "assign") (#eq? @field "prototype"))

; Here `default` is no name but a word of the language.
((export_specifier name: "default" alias: (_) @alias) @import.export
  (#set! name "default"))
((export_specifier name: "default" !alias) @import.export
  (#set! name "default"))
((import_specifier name: "default" alias: (_) @alias) @import.named
  (#set! name "default"))

; A module that is all of another.
((assignment_expression
  left: (member_expression) @test
  right: (call_expression function: (identifier) arguments: (arguments . (string) @path .))) @import.reexport
  (#eq? @test "module.exports") (#set! name "*"))

; A parameter, plain or with a default.
(formal_parameters (identifier) @name @binding)

; What tests say of values.
(binary_expression operator: "instanceof") @fact.test

; What methods of a list give to the function they are given, and `then` to its.
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function [parameter: (identifier) @name @binding  parameters: (formal_parameters . (identifier) @name @binding)])))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (function_expression parameters: (formal_parameters . (identifier) @name @binding))))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function parameters: (formal_parameters . (object_pattern (shorthand_property_identifier_pattern) @name @binding)))))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0].@name"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function parameters: (formal_parameters (identifier) @name @binding))))
  (#any-of? @test "sort" "toSorted")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function [parameter: (identifier) @name @binding  parameters: (formal_parameters . (identifier) @name @binding)])))
  (#eq? @test "then")
  (#set! step "~"))

; A class is named where it is extended, made or asked for.
(class_heritage (identifier) @reference)
(new_expression constructor: (identifier) @reference)
(binary_expression operator: "instanceof" right: (identifier) @reference)
