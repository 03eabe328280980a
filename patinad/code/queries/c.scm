; What C and C++ share.

; Functions. A declarator may stand inside pointers and references.
((function_definition
  type: (_)? @return
  declarator: [
    (function_declarator declarator: (_) @name parameters: (_) @parameters)
    (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (_) @name parameters: (_) @parameters)))]
  body: (_) @body) @definition.function)
(function_definition (storage_class_specifier) @visibility) @definition.function

; Prototypes.
((declaration
  type: (_)? @return
  declarator: [
    (function_declarator declarator: (identifier) @name parameters: (_) @parameters)
    (pointer_declarator declarator: (function_declarator declarator: (identifier) @name parameters: (_) @parameters))
    (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name parameters: (_) @parameters)))]) @definition.function
  (#set! modifiers "declaration"))
(declaration (storage_class_specifier) @visibility declarator: (function_declarator)) @definition.function
(declaration (storage_class_specifier) @visibility declarator: (pointer_declarator declarator: (function_declarator))) @definition.function

; Types.
(struct_specifier name: (_) @name body: (_) @body) @definition.struct
(union_specifier name: (_) @name body: (_) @body) @definition.union
(enum_specifier name: (_) @name body: (_) @body) @definition.enum
(type_definition type: (_) @value declarator: (type_identifier) @name) @definition.type_alias
(type_definition type: (_) @value declarator: (pointer_declarator declarator: (type_identifier) @name)) @definition.type_alias
(type_definition type: (_) @value declarator: (array_declarator declarator: (type_identifier) @name)) @definition.type_alias
(type_definition
  type: (_) @value
  declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name)))) @definition.type_alias
(type_definition
  type: (_) @value
  declarator: (function_declarator declarator: (type_identifier) @name)) @definition.type_alias
(type_definition
  type: (_) @value
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))))) @definition.type_alias
; A type without a name of its own has that of its typedef.
(type_definition type: (struct_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.struct
(type_definition type: (union_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.union
(type_definition type: (enum_specifier !name body: (_) @body) declarator: (type_identifier) @name) @definition.enum

; Members.
(field_declaration type: (_) @type . declarator: (field_identifier) @name) @definition.field
(field_declaration type: (_) @type . declarator: (pointer_declarator declarator: (field_identifier) @name)) @definition.field
(field_declaration type: (_) @type declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))) @definition.field
(field_declaration type: (_) @type declarator: (array_declarator declarator: (field_identifier) @name)) @definition.field
(field_declaration
  type: (_) @type
  declarator: (array_declarator declarator: (array_declarator declarator: (field_identifier) @name))) @definition.field
(field_declaration
  type: (_) @type
  declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))) @definition.field
(field_declaration
  type: (_) @type
  declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name))))) @definition.field
; One declaration may name several.
((field_declaration type: (_) @type declarator: (_) "," declarator: (field_identifier) @name @definition.field)
  (#set! owner "type"))
((field_declaration type: (_) @type declarator: (_) "," declarator: (pointer_declarator declarator: (field_identifier) @name @definition.field))
  (#set! owner "type"))
((field_declaration type: (_) @type declarator: (_) "," declarator: (array_declarator declarator: (field_identifier) @name @definition.field))
  (#set! owner "type"))
(enumerator name: (identifier) @name value: (_)? @value) @definition.variant

; Macros.
(preproc_function_def name: (identifier) @name parameters: (preproc_params) @parameters value: (_)? @body) @definition.macro
(preproc_def name: (identifier) @name value: (preproc_arg) @value) @definition.constant

; Variables.
((declaration type: (_) @type declarator: (init_declarator declarator: (identifier) @name value: (_) @value)) @binding
  (#set! module "variable") (#set! upper "constant"))
((declaration type: (_) @type declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @name) value: (_) @value)) @binding
  (#set! module "variable"))
((declaration type: (_) @type declarator: (init_declarator declarator: (array_declarator declarator: (identifier) @name) value: (_) @value)) @binding
  (#set! module "variable"))
((declaration type: (_) @type declarator: (identifier) @name) @binding
  (#set! module "variable"))
((declaration type: (_) @type declarator: (pointer_declarator declarator: (identifier) @name)) @binding
  (#set! module "variable"))
((declaration type: (_) @type declarator: (array_declarator declarator: (identifier) @name)) @binding
  (#set! module "variable"))
((declaration
  (storage_class_specifier) @visibility
  declarator: (init_declarator declarator: [(identifier) @name (array_declarator declarator: (identifier) @name) (pointer_declarator declarator: (identifier) @name)])) @binding
  (#set! module "variable") (#set! upper "constant"))
((declaration
  (storage_class_specifier) @visibility
  declarator: [(identifier) @name (array_declarator declarator: (identifier) @name) (pointer_declarator declarator: (identifier) @name)]) @binding
  (#set! module "variable"))
((declaration
  (type_qualifier) @test
  type: (_) @type
  declarator: (init_declarator declarator: [(identifier) @name (array_declarator declarator: (identifier) @name) (pointer_declarator declarator: (identifier) @name)] value: (_) @value)) @binding
  (#any-of? @test "const" "constexpr") (#set! module "constant"))
(parameter_declaration type: (_) @type declarator: (identifier) @name) @binding
(parameter_declaration type: (_) @type declarator: (pointer_declarator declarator: (identifier) @name)) @binding
(parameter_declaration type: (_) @type declarator: (array_declarator declarator: (identifier) @name)) @binding
(parameter_declaration
  declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))) @binding
(declaration
  declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name)))) @binding
(declaration
  declarator: (init_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @name))))) @binding

; Includes.
(preproc_include path: (string_literal) @path) @import.include_local
(preproc_include path: (system_lib_string) @path) @import.include_system

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression argument: (_) @receiver field: (field_identifier) @name)) @call
(call_expression function: (parenthesized_expression (pointer_expression argument: (identifier) @name))) @call
(call_expression function: (parenthesized_expression (identifier) @name)) @call

; Types in use.
(parameter_declaration type: (type_identifier) @reference)
(declaration type: (type_identifier) @reference)
(field_declaration type: (type_identifier) @reference)
(function_definition type: (type_identifier) @reference)
(type_definition type: (type_identifier) @reference)
(type_descriptor type: (type_identifier) @reference)
(struct_specifier name: (type_identifier) @reference !body)
(union_specifier name: (type_identifier) @reference !body)
(enum_specifier name: (type_identifier) @reference !body)
