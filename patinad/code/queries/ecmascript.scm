; What JavaScript and TypeScript share.

; Functions.
(function_declaration
  name: (identifier) @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.function
((generator_function_declaration
  name: (identifier) @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.function
  (#set! modifiers "generator"))

; A function bound to a name is that name's.
(variable_declarator
  name: (identifier) @name
  value: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (arrow_function parameter: (identifier) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
          (generator_function parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.function
(assignment_expression
  left: (identifier) @name
  right: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.function
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @name)
  right: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
          (generator_function parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.function
  (#match? @test "^(module\\.)?exports$") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression
    object: (member_expression object: (_) @receiver property: (property_identifier) @test)
    property: (property_identifier) @name)
  right: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
          (generator_function parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.method
  (#eq? @test "prototype"))
((assignment_expression
  left: (member_expression object: (identifier) @receiver property: (property_identifier) @name)
  right: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
          (generator_function parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.method
  (#not-match? @receiver "^(exports|module)$"))
(pair
  key: (property_identifier) @name
  value: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (arrow_function parameter: (identifier) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
          (generator_function parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.method

(arrow_function) @scope.closure
(function_expression) @scope.closure
(generator_function) @scope.closure

; Methods.
(method_definition
  name: [(property_identifier) (private_property_identifier) (string) (number)] @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.method
((method_definition name: (property_identifier) @name) @definition.constructor
  (#eq? @name "constructor"))
(method_definition ["static" "async" "get" "set"] @modifier) @definition.method
((method_definition "*") @definition.method
  (#set! modifiers "generator"))
(function_declaration "async" @modifier) @definition.function
(generator_function_declaration "async" @modifier) @definition.function
(variable_declarator value: (arrow_function "async" @modifier)) @definition.function
(variable_declarator value: (function_expression "async" @modifier)) @definition.function
(pair value: (arrow_function "async" @modifier)) @definition.method
(pair value: (function_expression "async" @modifier)) @definition.method

; What is exported.
(export_statement declaration: (_) @mark.export)
(export_statement declaration: (lexical_declaration (variable_declarator) @mark.export))
(export_statement declaration: (variable_declaration (variable_declarator) @mark.export))

; Variables.
((lexical_declaration "const" (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "constant"))
((lexical_declaration "let" (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "variable"))
((variable_declaration (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "variable"))
(object_pattern (shorthand_property_identifier_pattern) @name @binding)
(object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @binding)
(pair_pattern value: (identifier) @name @binding)
(array_pattern (identifier) @name @binding)
(rest_pattern (identifier) @name @binding)
(for_in_statement left: (identifier) @name @binding)
(catch_clause parameter: (identifier) @name @binding)
(arrow_function parameter: (identifier) @name @binding)

; Imports, one match a name.
((import_statement (import_clause (identifier) @alias @import.default) source: (string) @path)
  (#set! name "default"))
((import_statement (import_clause (namespace_import (identifier) @alias @import.namespace)) source: (string) @path)
  (#set! name "*"))
(import_statement
  (import_clause (named_imports (import_specifier name: (_) @name alias: (_)? @alias) @import.named))
  source: (string) @path)
(import_statement "import" . source: (string) @path) @import.module
(export_statement
  (export_clause (export_specifier name: (_) @name alias: (_)? @alias) @import.reexport)
  source: (string) @path)
((export_statement "*" source: (string) @path) @import.reexport
  (#set! name "*"))
((export_statement (namespace_export (_) @alias) source: (string) @path) @import.reexport
  (#set! name "*"))
((variable_declarator
  name: (identifier) @alias
  value: (call_expression function: (identifier) @test arguments: (arguments . (string) @path))) @import.require
  (#eq? @test "require"))
((variable_declarator
  name: (object_pattern (shorthand_property_identifier_pattern) @name @import.require)
  value: (call_expression function: (identifier) @test arguments: (arguments . (string) @path)))
  (#eq? @test "require"))
((variable_declarator
  name: (object_pattern (pair_pattern key: (_) @name value: (identifier) @alias) @import.require)
  value: (call_expression function: (identifier) @test arguments: (arguments . (string) @path)))
  (#eq? @test "require"))

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (member_expression object: (_) @receiver property: [(property_identifier) (private_property_identifier)] @name)) @call
(call_expression function: (super) @name) @call.constructor
(new_expression constructor: (identifier) @name) @call.constructor
(new_expression constructor: (member_expression object: (_) @receiver property: (property_identifier) @name)) @call.constructor
(await_expression (call_expression) @mark.async)
(decorator (identifier) @name @call.decorator)
(decorator (call_expression) @mark.decorator)
(decorator) @decorator
