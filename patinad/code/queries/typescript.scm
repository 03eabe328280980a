; What is TypeScript's own.

; Functions: type parameters, return types, signatures without a body.
(function_declaration type_parameters: (type_parameters)? @generics return_type: (_)? @return) @definition.function
(generator_function_declaration type_parameters: (type_parameters)? @generics return_type: (_)? @return) @definition.function
(method_definition
  [(accessibility_modifier) @visibility (override_modifier) @modifier "readonly" @modifier]*
  type_parameters: (type_parameters)? @generics
  return_type: (_)? @return) @definition.method
(variable_declarator
  value: [
    (arrow_function type_parameters: (type_parameters)? @generics return_type: (_)? @return)
    (function_expression type_parameters: (type_parameters)? @generics return_type: (_)? @return)
  ]) @definition.function
(pair
  value: [
    (arrow_function type_parameters: (type_parameters)? @generics return_type: (_)? @return)
    (function_expression type_parameters: (type_parameters)? @generics return_type: (_)? @return)
  ]) @definition.method
((function_signature
  name: (identifier) @name
  type_parameters: (type_parameters)? @generics
  parameters: (formal_parameters) @parameters
  return_type: (_)? @return) @definition.function
  (#set! modifiers "declaration"))
((method_signature
  [(accessibility_modifier) @visibility (override_modifier) @modifier "static" @modifier "async" @modifier "get" @modifier "set" @modifier "readonly" @modifier]*
  name: (_) @name
  type_parameters: (type_parameters)? @generics
  parameters: (formal_parameters) @parameters
  return_type: (_)? @return) @definition.method
  (#set! modifiers "declaration"))
((abstract_method_signature
  (accessibility_modifier)? @visibility
  (override_modifier)? @modifier
  name: (_) @name
  type_parameters: (type_parameters)? @generics
  parameters: (formal_parameters) @parameters
  return_type: (_)? @return) @definition.method
  (#set! modifiers "declaration abstract"))
((construct_signature
  type_parameters: (type_parameters)? @generics
  parameters: (formal_parameters) @parameters
  type: (_)? @return) @definition.method
  (#set! name "new") (#set! modifiers "declaration"))

; Types.
((abstract_class_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (class_body) @body) @definition.class
  (#set! modifiers "abstract"))
(class_declaration type_parameters: (type_parameters) @generics) @definition.class
(interface_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.interface
(type_alias_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  value: (_) @value) @definition.type_alias
(enum_declaration "const"? @modifier name: (identifier) @name body: (enum_body) @body) @definition.enum
(internal_module name: (_) @name body: (_) @body) @definition.namespace
(module name: (_) @name body: (_)? @body) @definition.namespace
; What is declared without being defined here is there for others.
(ambient_declaration (_) @mark.export)
(ambient_declaration (lexical_declaration (variable_declarator) @mark.export))
(ambient_declaration (variable_declaration (variable_declarator) @mark.export))
(ambient_declaration
  "global"
  (statement_block [(interface_declaration) (type_alias_declaration) (class_declaration) (function_signature)] @mark.export))
((export_statement "default" declaration: [(abstract_class_declaration name: (_) @name) (interface_declaration name: (_) @name) (function_signature name: (_) @name)]) @import.export
  (#set! alias "default"))
((export_statement "=" . (identifier) @name) @import.export
  (#set! alias "default"))
(extends_clause value: (_) @target type_arguments: (type_arguments)? @generics) @relation.extends
(implements_clause (_) @target) @relation.implements
(extends_type_clause type: (_) @target) @relation.extends

(as_expression (class name: (_) @name body: (class_body) @body) @definition.class)

; Members.
(public_field_definition
  [(accessibility_modifier) @visibility (override_modifier) @modifier "static" @modifier "readonly" @modifier "abstract" @modifier "declare" @modifier]*
  name: (_) @name
  type: (_)? @type
  value: (_)? @value) @definition.field
(public_field_definition
  name: (_) @name
  value: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters return_type: (_)? @return body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters return_type: (_)? @return body: (_) @body)
  ]) @definition.method
(interface_body (property_signature "readonly"? @modifier name: (_) @name type: (_)? @type) @definition.property)
(type_alias_declaration value: (object_type (property_signature "readonly"? @modifier name: (_) @name type: (_)? @type) @definition.property))
(type_alias_declaration
  value: (intersection_type (object_type (property_signature "readonly"? @modifier name: (_) @name type: (_)? @type) @definition.property)))
((required_parameter (accessibility_modifier) @visibility "readonly"? @modifier pattern: (identifier) @name type: (_)? @type) @definition.field
  (#set! owner "type"))
((required_parameter "readonly" @modifier pattern: (identifier) @name type: (_)? @type) @definition.field
  (#set! owner "type"))
((optional_parameter "readonly" @modifier pattern: (identifier) @name type: (_)? @type) @definition.field
  (#set! owner "type"))
((optional_parameter (accessibility_modifier) @visibility "readonly"? @modifier pattern: (identifier) @name type: (_)? @type) @definition.field
  (#set! owner "type"))
(enum_body name: (_) @name @definition.variant)
(enum_body (enum_assignment name: (_) @name value: (_) @value) @definition.variant)

; Declared types of variables and parameters.
((lexical_declaration kind: "const" (variable_declarator name: (identifier) @name type: (_) @type value: (_)? @value) @binding)
  (#set! module "constant") (#set! extent "block"))
((lexical_declaration kind: "let" (variable_declarator name: (identifier) @name type: (_) @type value: (_)? @value) @binding)
  (#set! module "variable") (#set! extent "block"))
((variable_declaration (variable_declarator name: (identifier) @name type: (_) @type value: (_)? @value) @binding)
  (#set! module "variable") (#set! upper "constant"))
(required_parameter pattern: (identifier) @name type: (_)? @type) @binding
(optional_parameter pattern: (identifier) @name type: (_)? @type) @binding
((required_parameter pattern: (object_pattern (shorthand_property_identifier_pattern) @name @binding) type: (_) @type)
  (#set! step "@name"))
((variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @name @binding) type: (_) @type)
  (#set! step "@name"))
((required_parameter pattern: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @binding)) type: (_) @type)
  (#set! step "@name"))
((required_parameter pattern: (object_pattern (pair_pattern key: (property_identifier) @field value: (identifier) @name @binding)) type: (_) @type)
  (#set! step "@name"))
((required_parameter pattern: (array_pattern (identifier) @name @binding) @names type: (_) @type)
  (#set! step "@place"))
((variable_declarator
  type: (type_annotation (generic_type type_arguments: (type_arguments . (_) @type .)))
  value: (arrow_function
    parameters: (formal_parameters . (required_parameter pattern: (object_pattern (shorthand_property_identifier_pattern) @name @binding) !type))))
  (#set! step "@name"))

; What tests say of values.
(if_statement condition: (_) @value consequence: (_) @extent) @fact.branch
(ternary_expression condition: (_) @value consequence: (_) @extent) @fact.branch
(binary_expression left: (_) @value operator: "&&" right: (_) @extent) @fact.branch
(switch_statement value: (_) @value body: (_) @body) @fact.cases

; What methods of a list give to the function they are given, and `then` to its.
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function [parameter: (identifier) @name @binding  parameters: (formal_parameters . (required_parameter pattern: (identifier) @name @binding !type))])))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (function_expression parameters: (formal_parameters . (required_parameter pattern: (identifier) @name @binding !type)))))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function parameters: (formal_parameters . (required_parameter pattern: (object_pattern (shorthand_property_identifier_pattern) @name @binding) !type)))))
  (#any-of? @test "forEach" "map" "filter" "find" "findLast" "findIndex" "some" "every" "flatMap")
  (#set! step "[0].@name"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function parameters: (formal_parameters (required_parameter pattern: (identifier) @name @binding !type)))))
  (#any-of? @test "sort" "toSorted")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function parameters: (formal_parameters (required_parameter pattern: (identifier) @name @binding !type))) .))
  (#eq? @test "reduce")
  (#set! step "[0]"))
((call_expression
  function: (member_expression object: (_) @value property: (property_identifier) @test)
  arguments: (arguments . (arrow_function [parameter: (identifier) @name @binding  parameters: (formal_parameters . (required_parameter pattern: (identifier) @name @binding !type))])))
  (#eq? @test "then")
  (#set! step "~"))
(import_statement (import_require_clause (identifier) @alias source: (string) @path)) @import.module

; Types in use.
(type_identifier) @reference
(extends_clause value: (identifier) @reference)
(new_expression constructor: (identifier) @reference)
(binary_expression operator: "instanceof" right: (identifier) @reference)
