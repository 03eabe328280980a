; What is TypeScript's own.

; Signatures without a body.
((function_signature
  name: (identifier) @name
  parameters: (formal_parameters) @parameters) @definition.function
  (#set! modifiers "declaration"))
((method_signature
  name: [(property_identifier) (private_property_identifier) (string)] @name
  parameters: (formal_parameters) @parameters) @definition.method
  (#set! modifiers "declaration"))
((abstract_method_signature
  name: (property_identifier) @name
  parameters: (formal_parameters) @parameters) @definition.method
  (#set! modifiers "declaration abstract"))
(ambient_declaration (_) @mark.export)

; Return types and type parameters.
(function_declaration type_parameters: (_) @generics) @definition.function
(function_declaration return_type: (_) @return) @definition.function
(generator_function_declaration return_type: (_) @return) @definition.function
(function_signature type_parameters: (_) @generics) @definition.function
(function_signature return_type: (_) @return) @definition.function
(method_definition type_parameters: (_) @generics) @definition.method
(method_definition return_type: (_) @return) @definition.method
(method_signature type_parameters: (_) @generics) @definition.method
(method_signature return_type: (_) @return) @definition.method
(abstract_method_signature return_type: (_) @return) @definition.method
(variable_declarator value: (arrow_function type_parameters: (_) @generics)) @definition.function
(variable_declarator value: (arrow_function return_type: (_) @return)) @definition.function
(method_definition (accessibility_modifier) @visibility) @definition.method
(method_definition (override_modifier) @modifier) @definition.method
(abstract_method_signature (accessibility_modifier) @visibility) @definition.method

; Types.
(class_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (class_body) @body) @definition.class
((abstract_class_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (class_body) @body) @definition.class
  (#set! modifiers "abstract"))
(variable_declarator name: (identifier) @name value: (class body: (class_body) @body)) @definition.class
(interface_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.interface
(type_alias_declaration
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  value: (_) @value) @definition.type_alias
(enum_declaration name: (identifier) @name body: (enum_body) @body) @definition.enum
(enum_declaration "const" @modifier) @definition.enum
(internal_module name: (_) @name body: (_) @body) @definition.namespace
(module name: (string (string_fragment) @name) body: (_) @body) @definition.namespace
(module name: [(identifier) (nested_identifier)] @name body: (_) @body) @definition.namespace
(export_statement value: (class name: (type_identifier) @name body: (class_body) @body) @definition.class)
(extends_clause value: (_) @target) @relation.extends
(extends_type_clause type: (_) @target) @relation.extends
(implements_clause (_) @target) @relation.implements

; Members.
(public_field_definition
  name: [(property_identifier) (private_property_identifier) (string)] @name
  type: (type_annotation)? @type
  value: (_)? @value) @definition.field
(public_field_definition (accessibility_modifier) @visibility) @definition.field
(public_field_definition ["static" "readonly" "abstract" "declare"] @modifier) @definition.field
(public_field_definition
  name: [(property_identifier) (private_property_identifier)] @name
  value: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (arrow_function parameter: (identifier) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.method
(property_signature name: [(property_identifier) (string)] @name type: (type_annotation)? @type) @definition.property
(property_signature "readonly" @modifier) @definition.property
(enum_body name: (property_identifier) @name @definition.variant)
(enum_body name: (string) @name @definition.variant)
(enum_assignment name: (_) @name value: (_) @value) @definition.variant
((required_parameter (accessibility_modifier) @visibility pattern: (identifier) @name type: (type_annotation)? @type) @definition.field
  (#set! owner "type"))

; Declared types of variables and parameters.
((lexical_declaration (variable_declarator name: (identifier) @name type: (type_annotation) @type) @binding)
  (#set! module "constant"))
(required_parameter pattern: (identifier) @name type: (type_annotation)? @type) @binding
(optional_parameter pattern: (identifier) @name type: (type_annotation)? @type) @binding

(import_statement (import_require_clause (identifier) @alias source: (string) @path)) @import.require

; Types in use.
(type_annotation (type_identifier) @reference)
(generic_type name: (type_identifier) @reference)
(type_arguments (type_identifier) @reference)
(union_type (type_identifier) @reference)
(intersection_type (type_identifier) @reference)
(array_type (type_identifier) @reference)
(type_predicate type: (type_identifier) @reference)
(as_expression (type_identifier) @reference)
(extends_clause value: (identifier) @reference)
(extends_type_clause type: (type_identifier) @reference)
(implements_clause (type_identifier) @reference)
(new_expression constructor: (identifier) @reference)
(constraint (type_identifier) @reference)
(type_alias_declaration value: (type_identifier) @reference)
