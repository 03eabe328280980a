; What is C++'s own.

; Functions that return references, and those without a return type.
(function_definition
  type: (_)? @return
  declarator: (reference_declarator (function_declarator declarator: (_) @name parameters: (_) @parameters))
  body: (_) @body) @definition.function
(function_definition
  declarator: (operator_cast type: (_) @name declarator: (abstract_function_declarator parameters: (_) @parameters))
  body: (_) @body) @definition.operator
((function_definition
  declarator: [
    (function_declarator declarator: (_) @name parameters: (_) @parameters)
    (reference_declarator (function_declarator declarator: (_) @name parameters: (_) @parameters))
    (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @parameters))]
  (delete_method_clause)) @definition.function
  (#set! modifiers "deleted declaration"))
((function_definition
  declarator: [
    (function_declarator declarator: (_) @name parameters: (_) @parameters)
    (reference_declarator (function_declarator declarator: (_) @name parameters: (_) @parameters))]
  (default_method_clause)) @definition.function
  (#set! modifiers "default"))
(field_declaration_list
  (function_definition !type declarator: (function_declarator declarator: (identifier) @name)) @definition.constructor)
((function_definition
  declarator: (function_declarator
    declarator: (qualified_identifier scope: (namespace_identifier) @test name: (identifier) @subject) @name)) @definition.constructor
  (#eq? @test @subject))
(function_definition ["virtual" (explicit_function_specifier)] @modifier) @definition.function
(function_definition declarator: (function_declarator (virtual_specifier) @modifier)) @definition.function
(function_definition declarator: (function_declarator (trailing_return_type (_) @return))) @definition.function
(function_definition declarator: (function_declarator declarator: (destructor_name) @name)) @definition.destructor
(function_definition
  declarator: (function_declarator declarator: (qualified_identifier name: (destructor_name)) @name)) @definition.destructor

; Methods that are declared inside a class: with a type, and constructors and destructors without one.
((field_declaration
  type: (_) @return
  declarator: [
    (function_declarator declarator: [(field_identifier) (operator_name)] @name parameters: (_) @parameters)
    (reference_declarator (function_declarator declarator: [(field_identifier) (operator_name)] @name parameters: (_) @parameters))
    (pointer_declarator declarator: (function_declarator declarator: [(field_identifier) (operator_name)] @name parameters: (_) @parameters))]) @definition.method
  (#set! modifiers "declaration"))
(field_declaration (storage_class_specifier) @modifier declarator: (function_declarator)) @definition.method
(field_declaration "virtual" @modifier declarator: (function_declarator)) @definition.method
(field_declaration declarator: (function_declarator (virtual_specifier) @modifier)) @definition.method
(declaration
  declarator: (reference_declarator (function_declarator declarator: (identifier) @name parameters: (_) @parameters))) @definition.function
((field_declaration_list
  (declaration declarator: (function_declarator declarator: (identifier) @name parameters: (_) @parameters)) @definition.constructor)
  (#set! modifiers "declaration"))
((declaration declarator: (function_declarator declarator: (destructor_name) @name parameters: (_) @parameters)) @definition.destructor
  (#set! modifiers "declaration"))
((declaration declarator: (operator_cast type: (_) @name declarator: (abstract_function_declarator parameters: (_) @parameters))) @definition.operator
  (#set! modifiers "declaration"))
((field_declaration_list
  (template_declaration
    (declaration declarator: (function_declarator declarator: (identifier) @name parameters: (_) @parameters)) @definition.method))
  (#set! modifiers "declaration"))

; Types.
(class_specifier name: (_) @name body: (_) @body) @definition.class
(alias_declaration name: (type_identifier) @name type: (_) @value) @definition.type_alias
(concept_definition name: (identifier) @name) @definition.concept
(namespace_definition name: (_) @name body: (_) @body) @definition.namespace
(template_declaration parameters: (_) @generics (class_specifier name: (_) @name body: (_) @body) @definition.class)
(template_declaration parameters: (_) @generics (struct_specifier name: (_) @name body: (_) @body) @definition.struct)
(template_declaration parameters: (_) @generics (function_definition) @definition.function)
(template_declaration parameters: (_) @generics (alias_declaration name: (_) @name) @definition.type_alias)
(base_class_clause [(type_identifier) (qualified_identifier) (template_type)] @target) @relation.extends
(access_specifier) @access
(lambda_expression) @scope.closure

; Members.
(field_declaration type: (_) @type declarator: (reference_declarator (field_identifier) @name)) @definition.field
(field_declaration (storage_class_specifier) @modifier declarator: (field_identifier)) @definition.field

; Variables.
(parameter_declaration type: (_) @type declarator: (reference_declarator (identifier) @name)) @binding
(optional_parameter_declaration type: (_) @type declarator: (identifier) @name) @binding
(declaration type: (_) @type declarator: (init_declarator declarator: (reference_declarator (identifier) @name) value: (_) @value)) @binding
; `auto` says nothing: the value does.
(declaration type: (placeholder_type_specifier) declarator: (init_declarator declarator: (identifier) @name value: (_) @value)) @binding
(for_range_loop declarator: (identifier) @name) @binding
(for_range_loop declarator: (reference_declarator (identifier) @name)) @binding
(structured_binding_declarator (identifier) @name @binding)

; Imports.
(using_declaration (qualified_identifier) @path) @import.use
((using_declaration "namespace" [(identifier) (qualified_identifier)] @path) @import.wildcard
  (#set! name "*"))

; Calls.
(call_expression function: (qualified_identifier scope: (_) @receiver name: (identifier) @name)) @call
(call_expression
  function: (qualified_identifier name: (qualified_identifier scope: (_) @receiver name: (identifier) @name))) @call
(call_expression function: (template_function name: (identifier) @name)) @call
(call_expression function: (field_expression argument: (_) @receiver field: (template_method name: (field_identifier) @name))) @call
(call_expression
  function: (qualified_identifier scope: (_) @receiver name: (template_function name: (identifier) @name))) @call
(new_expression type: (type_identifier) @name) @call.constructor
(new_expression type: (template_type name: (type_identifier) @name)) @call.constructor
(new_expression type: (qualified_identifier scope: (_) @receiver name: (type_identifier) @name)) @call.constructor
(delete_expression (identifier) @name) @call.destructor
(field_initializer (field_identifier) @reference)

; Types in use.
(template_type name: (type_identifier) @reference)
(base_class_clause (type_identifier) @reference)
(qualified_identifier name: (type_identifier) @reference)
(new_expression type: (type_identifier) @reference)
