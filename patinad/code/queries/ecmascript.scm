; What JavaScript and TypeScript share.

; Functions, also those that are values: a function is called what it is bound to.
(function_declaration
  "async"? @modifier
  name: (identifier) @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.function
((generator_function_declaration
  "async"? @modifier
  name: (identifier) @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.function
  (#set! modifiers "generator"))
(method_definition
  ["static" "async" "get" "set"]* @modifier
  name: [(property_identifier) (private_property_identifier) (string) (number) (computed_property_name)] @name
  parameters: (formal_parameters) @parameters
  body: (statement_block) @body) @definition.method
((class_body (method_definition name: (property_identifier) @name) @definition.constructor)
  (#eq? @name "constructor"))
((method_definition "*") @definition.method
  (#set! modifiers "generator"))
(variable_declarator
  name: (identifier) @name
  value: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
    (generator_function "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.function
((variable_declarator value: (generator_function)) @definition.function
  (#set! modifiers "generator"))
(pair
  key: [(property_identifier) (string)] @name
  value: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
    (generator_function "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method
((export_statement
  value: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier !name parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.function
  (#set! name "default") (#set! modifiers "export"))

; What a known function gives that is but what it is given.
((variable_declarator
  name: (identifier) @name
  value: (call_expression
    function: (_) @test
    arguments: (arguments . [
      (arrow_function [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
      (function_expression parameters: (formal_parameters) @parameters body: (_) @body)
    ]))) @definition.function
  (#match? @test "^(React\\.)?(memo|forwardRef|useCallback|observer)$"))

; Elsewhere it has the name that it gives itself.
(arguments (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
((arguments (generator_function "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
  (#set! modifiers "generator"))
(return_statement (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
(parenthesized_expression (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
(unary_expression argument: (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
(array (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
(arrow_function body: (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
(assignment_expression
  left: (subscript_expression)
  right: (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body) @definition.function)
[(arrow_function) (function_expression) (generator_function)] @scope.closure

; `f = ...`, `object.f = ...`, `this.f = ...`, `exports.f = ...`, `T.prototype.f = ...`
(assignment_expression
  left: (identifier) @name
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.function
((assignment_expression
  left: (member_expression object: [(identifier) (member_expression)] @receiver property: (property_identifier) @name)
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
    (generator_function "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method
  (#not-match? @receiver "^((module\\.)?exports|module)$"))
(assignment_expression
  left: (member_expression object: (this) property: (property_identifier) @name)
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @name)
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
    (generator_function "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.function
  (#any-of? @test "exports" "module.exports") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression) @test
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier !name parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.function
  (#eq? @test "module.exports") (#set! name "default") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression) @test
  right: (function_expression "async"? @modifier name: (_) @name parameters: (_) @parameters body: (_) @body)) @definition.function
  (#eq? @test "module.exports") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression object: (member_expression object: (_) @receiver property: (property_identifier) @test) property: (property_identifier) @name)
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
    (generator_function "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method
  (#eq? @test "prototype"))
((assignment_expression
  left: (member_expression object: (member_expression object: (_) @receiver property: (property_identifier) @test) property: (property_identifier) @name)
  right: [(identifier) (member_expression) (call_expression)] @value) @definition.method
  (#eq? @test "prototype"))
(assignment_expression
  left: (subscript_expression object: [(identifier) (member_expression)] @receiver index: (string) @name)
  right: [
    (arrow_function "async"? @modifier [parameters: (formal_parameters) parameter: (identifier)] @parameters body: (_) @body)
    (function_expression "async"? @modifier parameters: (formal_parameters) @parameters body: (_) @body)
  ]) @definition.method

; What is bound to one name and has another of its own is found by both; it holds its calls under the first.
((variable_declarator
  name: (identifier) @test
  value: (function_expression name: (_) @name @definition.function parameters: (_) @parameters))
  (#not-eq? @name @test))
((pair
  key: (_) @test
  value: (function_expression name: (_) @name @definition.function parameters: (_) @parameters))
  (#not-eq? @name @test))
((assignment_expression
  left: [(identifier) @test (member_expression property: (property_identifier) @test)]
  right: (function_expression name: (_) @name @definition.function parameters: (_) @parameters))
  (#not-eq? @name @test) (#not-eq? @test "exports"))
((variable_declarator name: (identifier) @test value: (class name: (_) @name @definition.class))
  (#not-eq? @name @test))
((assignment_expression
  left: [(identifier) @test (member_expression property: (property_identifier) @test)]
  right: (class name: (_) @name @definition.class))
  (#not-eq? @name @test) (#not-eq? @test "exports"))

; Types.
(class_declaration name: (_) @name body: (class_body) @body) @definition.class
(variable_declarator name: (identifier) @name value: (class body: (class_body) @body)) @definition.class
(assignment_expression left: (identifier) @name right: (class body: (class_body) @body)) @definition.class
(arguments (class name: (_) @name body: (class_body) @body) @definition.class)
(return_statement (class name: (_) @name body: (class_body) @body) @definition.class)
(arrow_function body: (class name: (_) @name body: (class_body) @body) @definition.class)
((export_statement value: (class !name body: (class_body) @body)) @definition.class
  (#set! name "default") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression) @test
  right: (class !name body: (class_body) @body)) @definition.class
  (#eq? @test "module.exports") (#set! name "default") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @name)
  right: (class body: (class_body) @body)) @definition.class
  (#any-of? @test "exports" "module.exports") (#set! modifiers "export"))
((assignment_expression
  left: (member_expression) @test
  right: (class name: (_) @name body: (class_body) @body)) @definition.class
  (#eq? @test "module.exports") (#set! modifiers "export"))

; Objects. One that holds others or functions has a name of its own, in the object around it too; inside a function only
; one with functions: the others are mere values there.
((pair key: [(property_identifier) (string)] @name value: (object . (_)) @value) @binding
  (#set! module "property") (#set! type "property") (#set! value "property") (#set! local "no"))
((assignment_expression
  left: (member_expression object: [(identifier) (member_expression)] @receiver property: (property_identifier) @name)
  right: (object . (_)) @value) @binding
  (#not-match? @receiver "^((module\\.)?exports|module)$")
  (#set! module "property") (#set! local "no"))
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @name)
  right: (object . (_)) @value) @binding
  (#any-of? @test "exports" "module.exports")
  (#set! module "property") (#set! modifiers "export") (#set! local "no"))
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @name)
  right: [(member_expression) (new_expression) (call_expression) (await_expression)] @value) @binding
  (#any-of? @test "exports" "module.exports") (#not-match? @value "^require\\b")
  (#set! module "constant") (#set! modifiers "export") (#set! local "no"))
((program (expression_statement (assignment_expression
  left: (member_expression object: (identifier) @receiver property: (property_identifier) @name)
  right: [(identifier) (member_expression) (new_expression)] @value) @binding))
  (#not-match? @receiver "^(exports|module)$")
  (#set! module "field") (#set! local "no"))
(statement_block (_
  (variable_declarator
    name: (identifier) @name
    value: (object [(method_definition) (pair value: [(arrow_function) (function_expression)])]) @definition.object)))

; What a module exports without a name, but for functions and types. It holds nothing: what stands in it is the module's.
((export_statement "default" @definition.constant value: [(new_expression) (call_expression) (object) (await_expression)] @value)
  (#set! name "default") (#set! modifiers "export"))
((assignment_expression left: (member_expression) @test @definition.constant right: (new_expression) @value)
  (#eq? @test "module.exports") (#set! name "default") (#set! modifiers "export"))
((assignment_expression left: (member_expression) @test @definition.constant right: (call_expression function: (_) @field) @value)
  (#eq? @test "module.exports") (#not-eq? @field "require") (#set! name "default") (#set! modifiers "export"))

; What a module exports.
(export_statement declaration: (_) @mark.export)
(export_statement declaration: (lexical_declaration (variable_declarator) @mark.export))
(export_statement declaration: (variable_declaration (variable_declarator) @mark.export))
((export_statement "default" declaration: [(function_declaration name: (_) @name) (generator_function_declaration name: (_) @name) (class_declaration name: (_) @name)]) @import.export
  (#set! alias "default"))
((export_statement "default" value: (identifier) @name) @import.export
  (#set! alias "default"))
(export_specifier name: (_) @name alias: [(_) "default"]? @alias) @import.export
((assignment_expression
  left: (member_expression) @test
  right: [(identifier) @name (function_expression name: (_) @name) (class name: (_) @name)]) @import.export
  (#eq? @test "module.exports") (#set! alias "default"))
((assignment_expression
  left: (member_expression) @test
  right: (object [(shorthand_property_identifier) @name (pair key: (property_identifier) @alias value: (identifier) @name)])) @import.export
  (#eq? @test "module.exports"))
((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @alias)
  right: (identifier) @name) @import.export
  (#any-of? @test "exports" "module.exports"))

; Variables.
((lexical_declaration kind: "const" (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "constant") (#set! extent "block"))
((lexical_declaration kind: "let" (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "variable") (#set! extent "block") (#set! unset "yes"))
((variable_declaration (variable_declarator name: (identifier) @name value: (_)? @value) @binding)
  (#set! module "variable") (#set! upper "constant") (#set! unset "yes"))
((assignment_expression left: (identifier) @name right: (_) @value) @binding
  (#set! assigns "yes"))
(shorthand_property_identifier_pattern) @name @binding
((variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @name @binding) value: (_) @value)
  (#set! step "@name") (#set! extent "block"))
(pair_pattern value: (identifier) @name @binding)
((variable_declarator name: (object_pattern (pair_pattern key: (property_identifier) @field value: (identifier) @name @binding)) value: (_) @value)
  (#set! step "@name") (#set! extent "block"))
(object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @binding)
((variable_declarator name: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name @binding)) value: (_) @value)
  (#set! step "@name") (#set! extent "block"))
(rest_pattern (identifier) @name @binding)
(array_pattern (identifier) @name @binding)
((variable_declarator name: (array_pattern (identifier) @name @binding) @names value: (_) @value)
  (#set! step "@place") (#set! extent "block"))
((for_in_statement left: (array_pattern (identifier) @name @binding) @names operator: "of" right: (_) @value) @extent
  (#set! step "[].@place"))
((for_in_statement left: (object_pattern (shorthand_property_identifier_pattern) @name @binding) operator: "of" right: (_) @value) @extent
  (#set! step "[].@name"))
(assignment_pattern left: (identifier) @name @binding)
(arrow_function parameter: (identifier) @name @binding)
(for_in_statement left: (identifier) @name @binding) @extent
((for_in_statement left: (identifier) @name @binding operator: "of" right: (_) @value) @extent
  (#set! step "[]"))
(catch_clause parameter: (identifier) @name @binding body: (_) @extent)

; What may be passed over or has names of its own, and what functions return.
[(statement_block) (for_statement) (for_in_statement) (switch_body)] @block
(if_statement consequence: (expression_statement) @block)
(else_clause (expression_statement) @block)
(return_statement (_) @result)
(yield_expression (_) @result)
(yield_expression "*" (_) @test) @result

; Imports, one match a name. The path comes behind the names: in one pattern with them, all of them would wait for it
; (1,250 names took 7 s).
(import_statement (import_clause) source: (string (string_fragment) @path)) @import.prefix
((export_statement (export_clause) source: (string (string_fragment) @path)) @import.prefix
  (#set! kind "reexport"))
((import_clause (identifier) @alias) @import.named
  (#set! name "default"))
(import_specifier name: (_) @name alias: (_)? @alias) @import.named
(import_clause (namespace_import (identifier) @alias)) @import.module
(import_statement . "import" . source: (string) @path) @import.module
((export_statement . "export" . "*" . "from" . source: (string) @path) @import.reexport
  (#set! name "*"))
(export_statement (namespace_export (_) @alias) source: (string) @path) @import.reexport
([
    (expression_statement (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (arguments (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (assignment_expression right: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (pair value: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (return_statement (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (call_expression function: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module)
    (call_expression function: (member_expression object: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) @import.module))
  ]
  (#eq? @test "require"))
((variable_declarator
  name: (identifier) @alias
  value: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .))) @import.module
  (#eq? @test "require"))
((variable_declarator
  name: (object_pattern)
  value: (call_expression function: (identifier) @test arguments: (arguments . (string (string_fragment) @path) .))) @import.prefix
  (#eq? @test "require") (#set! kind "named"))
((object_pattern [(shorthand_property_identifier_pattern) @name @import.named
                  (pair_pattern key: (property_identifier) @name value: (identifier) @alias) @import.named])
  (#set! inside "prefix"))
((variable_declarator
  name: (identifier) @alias
  value: (member_expression object: (call_expression function: (identifier) @test arguments: (arguments . (string) @path .)) property: (property_identifier) @name)) @import.named
  (#eq? @test "require"))
(call_expression function: (import) arguments: (arguments . (string) @path)) @import.module
(variable_declarator
  name: (identifier) @alias
  value: (await_expression (call_expression function: (import) arguments: (arguments . (string) @path)))) @import.module

((assignment_expression
  left: (member_expression object: (_) @test property: (property_identifier) @alias)
  right: (call_expression function: (identifier) @field arguments: (arguments . (string) @path .))) @import.reexport
  (#any-of? @test "exports" "module.exports") (#eq? @field "require"))
((assignment_expression
  left: (member_expression) @test
  right: (object (pair
    key: (_) @alias
    value: (call_expression function: (identifier) @field arguments: (arguments . (string) @path .))) @import.reexport))
  (#eq? @test "module.exports") (#eq? @field "require"))

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
