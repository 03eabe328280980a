; What C++ adds to C.

; Functions: members, operators, destructors, and those that stand outside their class (`A::b`).
; Those without a body, and the operators that convert.
((function_definition type: (_)? @return declarator: [(function_declarator) (pointer_declarator) (reference_declarator)] @name !body) @definition.function
  (#not-eq? @return "auto") (#set! declares "function"))
((function_definition
  type: (_)? @return
  declarator: [(operator_cast) (qualified_identifier name: [(operator_cast) (qualified_identifier name: (operator_cast))])] @name
  body: (_)? @body) @definition.function
  (#not-eq? @return "auto"))
((function_definition (delete_method_clause)) @definition.function
  (#set! modifiers "delete declaration"))
((function_definition (default_method_clause)) @definition.function
  (#set! modifiers "default"))
((function_definition (pure_virtual_clause)) @definition.function
  (#set! modifiers "abstract declaration"))
((field_declaration type: (_)? @return declarator: [(function_declarator) (pointer_declarator) (reference_declarator)] @name) @definition.function
  (#set! declares "function field_identifier operator_name destructor_name") (#set! modifiers "declaration"))
((field_declaration declarator: (function_declarator) default_value: (number_literal)) @definition.function
  (#set! modifiers "abstract"))
((declaration type: (_)? @return declarator: [(function_declarator) (pointer_declarator) (reference_declarator)] @name) @definition.function
  (#set! declares "function identifier operator_name destructor_name") (#set! modifiers "declaration"))
((declaration type: (_)? @return declarator: (operator_cast) @name) @definition.function
  (#set! modifiers "declaration"))
(function_definition ["virtual" (explicit_function_specifier)] @modifier) @definition.function
((field_declaration
  ["virtual" (explicit_function_specifier) (storage_class_specifier)] @modifier
  declarator: (_) @test) @definition.function
  (#set! declares "function"))
(declaration ["virtual" (explicit_function_specifier)] @modifier declarator: (function_declarator)) @definition.function
(function_definition declarator: (function_declarator (virtual_specifier) @modifier)) @definition.function
(field_declaration declarator: (function_declarator (virtual_specifier) @modifier)) @definition.function
(function_definition
  type: (placeholder_type_specifier)
  declarator: (function_declarator declarator: (_) @name parameters: (_) @parameters (trailing_return_type (_) @return)?)
  body: (_)? @body) @definition.function
(template_declaration parameters: (_) @generics (function_definition) @definition.function)
(template_declaration parameters: (_) @generics (declaration declarator: (function_declarator)) @definition.function)
(lambda_expression) @scope.closure
(co_await_expression argument: (call_expression) @mark.async)
[(co_await_expression) (co_yield_statement) (co_return_statement)] @within.async

; Types.
(class_specifier name: [(type_identifier) @name (qualified_identifier) @name (template_type name: (_) @name)] body: (_) @body) @definition.class
(struct_specifier name: [(qualified_identifier) @name (template_type name: (_) @name)] body: (_) @body) @definition.struct
(union_specifier name: [(qualified_identifier) @name (template_type name: (_) @name)] body: (_) @body) @definition.union
(enum_specifier name: (qualified_identifier) @name body: (_) @body) @definition.enum
(template_declaration parameters: (_) @generics (class_specifier body: (_)) @definition.class)
(template_declaration parameters: (_) @generics (struct_specifier body: (_)) @definition.struct)
(alias_declaration name: (type_identifier) @name type: (_) @value) @definition.type_alias
(type_definition
  type: [(qualified_identifier) (template_type)] @value
  declarator: [(type_identifier) @name (pointer_declarator declarator: (type_identifier) @name)]) @definition.type_alias
(template_declaration parameters: (_) @generics (alias_declaration) @definition.type_alias)
(concept_definition name: (identifier) @name) @definition.concept
(namespace_definition name: (_) @name body: (_) @body) @definition.namespace
(base_class_clause [(type_identifier) (qualified_identifier) (template_type)] @target) @relation.extends
(field_declaration_list (access_specifier) @access)

; Members and variables.
(field_declaration ["static" "constexpr"]? declarator: (field_identifier) default_value: (_) @value) @definition.field
(field_declaration (storage_class_specifier) @modifier declarator: (field_identifier)) @definition.field
((field_declaration
  (storage_class_specifier) @modifier
  (type_qualifier) @test
  type: (_) @type
  declarator: (field_identifier) @name
  default_value: (_) @value) @definition.constant
  (#any-of? @test "const" "constexpr"))
; `auto` says nothing: the value does.
((declaration type: (placeholder_type_specifier) declarator: (init_declarator) @name) @binding
  (#set! declares "variable identifier"))
((optional_parameter_declaration type: (_) @type declarator: (_) @name) @binding
  (#set! declares "variable identifier"))
[(for_range_loop) (if_statement) (while_statement) (switch_statement) (lambda_expression)] @block
((for_range_loop
  type: (_) @type
  declarator: (_) @name
  right: (_) @value @binding)
  (#set! declares "variable identifier") (#set! step "[]"))
; `Item one(two)` reads as a prototype.
(compound_statement (declaration type: (_) @type declarator: (function_declarator declarator: (identifier) @name)) @binding)
((for_range_loop
  declarator: [(structured_binding_declarator (identifier) @name) @names (reference_declarator (structured_binding_declarator (identifier) @name) @names)]
  right: (_) @value @binding)
  (#set! step "[]"))
(declaration declarator: (init_declarator declarator: (structured_binding_declarator (identifier) @name) @names value: (_) @value)) @binding
((condition_clause value: (declaration type: (_) @type declarator: (_) @name value: (_) @value) @binding)
  (#set! declares "variable identifier"))
(structured_binding_declarator (identifier) @name @binding)

; Imports.
(namespace_alias_definition name: (namespace_identifier) @alias [(namespace_identifier) (nested_namespace_specifier)] @path .) @import.use
((using_declaration "namespace" [(identifier) (qualified_identifier)] @path) @import.wildcard
  (#set! name "*"))
; `using Base::Base` makes no name known: it is about constructors.
((using_declaration . "using" . (qualified_identifier scope: (_) @path name: (_) @name)) @import.named
  (#not-eq? @path @name) (#not-match? @name "^(?:\\w+::)*(\\w+)::\\1$"))

; Calls.
(call_expression function: (qualified_identifier scope: (_) @receiver name: [(identifier) (qualified_identifier)] @name)) @call.direct
(call_expression function: (qualified_identifier scope: (_) @receiver name: (template_function name: (identifier) @name))) @call.direct
(call_expression function: (qualified_identifier !scope . "::" @receiver name: (identifier) @name)) @call.direct
(call_expression function: (template_function name: (identifier) @name)) @call
(call_expression function: (field_expression argument: (_) @receiver field: (template_method name: (field_identifier) @name))) @call
(call_expression function: (field_expression argument: (_) @receiver field: (qualified_identifier) @name)) @call
(new_expression type: [(type_identifier) (qualified_identifier)] @name) @call.constructor
(new_expression type: (template_type name: (type_identifier) @name)) @call.constructor
(compound_literal_expression type: (type_identifier) @name) @call.constructor
(declaration
  type: [(type_identifier) @name (template_type name: (type_identifier) @name) (qualified_identifier scope: (_) @receiver name: (type_identifier) @name)]
  declarator: (init_declarator value: [(argument_list) (initializer_list)])) @call.constructor
; `Item one(two)` reads as a prototype.
(compound_statement (declaration
  type: [(type_identifier) @name (qualified_identifier scope: (_) @receiver name: (type_identifier) @name)]
  declarator: (function_declarator declarator: (identifier) parameters: (parameter_list (parameter_declaration !declarator)))) @call.constructor)
(delete_expression (identifier) @name) @call.destructor
