; What C and C++ share.

; Functions. The name stands inside as many declarators as the return type has stars.
((function_definition type: (_)? @return declarator: (_) @name body: (_) @body) @definition.function
  (#not-eq? @return "auto") (#set! declares "function"))
; `TEST(name) {`, which a macro makes a function.
(function_definition declarator: (parenthesized_declarator (identifier) @name) body: (_) @body) @definition.function
((declaration type: (_)? @return declarator: [(function_declarator) (pointer_declarator)] @name) @definition.function
  (#set! declares "function identifier") (#set! modifiers "declaration"))
(function_definition (storage_class_specifier) @visibility @modifier) @definition.function
((declaration (storage_class_specifier) @visibility @modifier declarator: (_) @test) @definition.function
  (#set! declares "function"))

; Macros: like functions, like constants, like flags.
(preproc_function_def name: (identifier) @name parameters: (preproc_params) @parameters value: (_)? @body) @definition.macro
(preproc_def name: (identifier) @name !value) @definition.macro
(preproc_def name: (identifier) @name value: (_) @value) @definition.constant

; Types; one without a name of its own takes that of its typedef.
(struct_specifier name: (type_identifier) @name body: (_) @body) @definition.struct
(union_specifier name: (type_identifier) @name body: (_) @body) @definition.union
(enum_specifier name: (type_identifier) @name body: (_) @body) @definition.enum
(type_definition type: (struct_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.union
(type_definition type: (enum_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.enum
((type_definition
  type: [(struct_specifier name: (_) !body) (union_specifier name: (_) !body) (enum_specifier name: (_) !body)
         (type_identifier) (primitive_type) (sized_type_specifier)] @value
  declarator: [(type_identifier) (pointer_declarator)] @name) @definition.type_alias
  (#set! declares "plain type_identifier"))
; The alias of a type that is defined in the same breath holds nothing of it.
(type_definition
  type: [(struct_specifier name: (_) @value body: (_)) (union_specifier name: (_) @value body: (_)) (enum_specifier name: (_) @value body: (_))]
  declarator: [(type_identifier) @name @definition.type_alias
               (pointer_declarator declarator: (type_identifier) @name @definition.type_alias)])
(type_definition
  type: [(struct_specifier !name body: (_)) (union_specifier !name body: (_)) (enum_specifier !name body: (_))]
  declarator: (pointer_declarator declarator: (type_identifier) @name @definition.type_alias))
((type_definition declarator: [(array_declarator) (function_declarator) (pointer_declarator declarator: (function_declarator))] @name) @definition.type_alias
  (#set! declares "any type_identifier"))

; Members.
((field_declaration type: (_) @type declarator: (_) @name) @definition.field
  (#set! declares "variable field_identifier"))
(enumerator name: (identifier) @name value: (_)? @value) @definition.variant

; Variables: a file's and a function's.
[(compound_statement) (for_statement)] @block
((declaration type: (_) @type declarator: (_) @name) @binding
  (#set! declares "variable identifier") (#set! module "variable") (#set! type "field"))
; What is called const or static.
((declaration
  (type_qualifier) @test
  declarator: (init_declarator) @name) @binding
  (#any-of? @test "const" "constexpr") (#set! declares "constant identifier") (#set! module "constant"))
((declaration
  (storage_class_specifier) @visibility
  declarator: (_) @name) @binding
  (#eq? @visibility "static") (#set! declares "variable identifier") (#set! module "variable"))
((declaration
  (storage_class_specifier) @visibility
  (type_qualifier) @test
  declarator: (init_declarator) @name) @binding
  (#eq? @visibility "static") (#eq? @test "const") (#set! declares "constant identifier") (#set! module "constant"))
((parameter_declaration type: (_) @type declarator: (_) @name) @binding
  (#set! declares "any identifier"))

; Includes, and macros that are another word for a name.
((preproc_def name: (identifier) @alias value: (preproc_arg) @name) @import.export
  (#match? @name "^[ \t]*[A-Za-z_][A-Za-z0-9_]*[ \t]*$"))
(preproc_include path: (system_lib_string) @path) @import.include_system
(preproc_include path: (string_literal) @path) @import.include_local

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression argument: (_) @receiver field: (field_identifier) @name)) @call
(call_expression function: (parenthesized_expression (identifier) @name)) @call
(call_expression function: (parenthesized_expression (pointer_expression argument: (identifier) @name))) @call
(call_expression function: (parenthesized_expression (pointer_expression argument: (field_expression argument: (_) @receiver field: (field_identifier) @name)))) @call

; Types in use.
(type_identifier) @reference
