; Functions.
(method_declaration
  type_parameters: (_)? @generics
  type: (_) @return
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.method
((method_declaration
  type_parameters: (_)? @generics
  type: (_) @return
  name: (identifier) @name
  parameters: (_) @parameters
  !body) @definition.method
  (#set! modifiers "declaration"))
((annotation_type_element_declaration type: (_) @return name: (identifier) @name) @definition.method
  (#set! modifiers "declaration"))
(constructor_declaration
  type_parameters: (_)? @generics
  name: (identifier) @name
  parameters: (_) @parameters
  body: (_) @body) @definition.constructor
(compact_constructor_declaration name: (identifier) @name body: (_) @body) @definition.constructor
(lambda_expression) @scope.closure
[(method_declaration (modifiers ["public" "protected" "private"] @visibility))
 (constructor_declaration (modifiers ["public" "protected" "private"] @visibility))
 (class_declaration (modifiers ["public" "protected" "private"] @visibility))
 (interface_declaration (modifiers ["public" "protected" "private"] @visibility))
 (enum_declaration (modifiers ["public" "protected" "private"] @visibility))
 (record_declaration (modifiers ["public" "protected" "private"] @visibility))
 (annotation_type_declaration (modifiers ["public" "protected" "private"] @visibility))
 (field_declaration (modifiers ["public" "protected" "private"] @visibility))
 (constant_declaration (modifiers ["public" "protected" "private"] @visibility))
 (compact_constructor_declaration (modifiers ["public" "protected" "private"] @visibility))] @attach
[(method_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (constructor_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (class_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (interface_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (enum_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (record_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (annotation_type_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (field_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (constant_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))
 (compact_constructor_declaration (modifiers ["static" "abstract" "final" "default" "synchronized" "native" "transient" "volatile" "sealed"] @modifier))] @attach

; Types.
(class_declaration name: (identifier) @name type_parameters: (_)? @generics body: (_) @body) @definition.class
(interface_declaration name: (identifier) @name type_parameters: (_)? @generics body: (_) @body) @definition.interface
(enum_declaration name: (identifier) @name body: (_) @body) @definition.enum
(record_declaration name: (identifier) @name type_parameters: (_)? @generics parameters: (_) @parameters body: (_) @body) @definition.record
(annotation_type_declaration name: (identifier) @name body: (_) @body) @definition.annotation
(superclass (_) @target) @relation.extends
(super_interfaces (type_list (_) @target)) @relation.implements
(extends_interfaces (type_list (_) @target)) @relation.extends

; Members.
((field_declaration type: (_) @type declarator: (variable_declarator name: (identifier) @name value: (_)? @value)) @definition.field
  (#set! upper "constant"))
((constant_declaration type: (_) @type declarator: (variable_declarator name: (identifier) @name value: (_)? @value)) @definition.constant
  (#set! visibility "public"))
(enum_constant name: (identifier) @name) @definition.variant
(record_declaration parameters: (formal_parameters (formal_parameter type: (_) @type name: (identifier) @name) @definition.field))

; Locals.
(local_variable_declaration type: (_) @type declarator: (variable_declarator name: (identifier) @name value: (_)? @value)) @binding
(formal_parameter type: (_) @type name: (identifier) @name) @binding
(spread_parameter (variable_declarator name: (identifier) @name)) @binding
[(block) (for_statement) (enhanced_for_statement) (try_with_resources_statement) (lambda_expression) (switch_block_statement_group) (catch_clause)] @block
((enhanced_for_statement type: (_) @type name: (identifier) @name value: (_) @value @binding)
  (#set! step "[]"))
(catch_formal_parameter (catch_type) @type name: (identifier) @name) @binding
(resource type: (_) @type name: (identifier) @name value: (_) @value) @binding
(instanceof_expression right: (_) @type name: (identifier) @name) @binding
(lambda_expression parameters: (identifier) @name @binding)
((method_invocation object: (_) @value name: (_) @test
   arguments: (argument_list (lambda_expression parameters: (identifier) @name @binding)))
  (#any-of? @test "forEach" "map" "flatMap" "filter" "anyMatch" "allMatch" "noneMatch" "mapToInt" "mapToLong" "mapToDouble"
    "ifPresent" "ifPresentOrElse" "removeIf" "peek" "takeWhile" "dropWhile" "thenApply" "thenAccept" "thenCompose")
  (#set! step "[]"))
(type_pattern (_) @type (identifier) @name) @binding
(inferred_parameters (identifier) @name @binding)

; Imports, and the package itself.
(package_declaration (_) @name .) @import.package
(import_declaration (scoped_identifier scope: (_) @path name: (_) @name) . ";") @import.named
((import_declaration (_) @path (asterisk)) @import.wildcard
  (#set! name "*"))

[(annotation) (marker_annotation)] @decorator

; Calls.
(method_invocation !object name: (identifier) @name) @call
(method_invocation object: (_) @receiver name: (identifier) @name) @call
(object_creation_expression type: (type_identifier) @name) @call.constructor
(object_creation_expression type: (generic_type . (type_identifier) @name)) @call.constructor
(object_creation_expression type: (scoped_type_identifier (_) @receiver (type_identifier) @name .)) @call.constructor
(object_creation_expression type: (generic_type (scoped_type_identifier (_) @receiver (type_identifier) @name .))) @call.constructor
(explicit_constructor_invocation constructor: (_) @name) @call.constructor
(annotation name: (identifier) @name) @call.decorator
(marker_annotation name: (identifier) @name) @call.decorator

; Types in use.
(type_identifier) @reference
