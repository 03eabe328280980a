; Functions; parameters stand in them without a list around.
(function_definition
  . (identifier) @name
  (type_parameters)? @generics
  returns: (_)? @return
  (block) @body) @definition.function
((function_signature
  . (identifier) @name
  (type_parameters)? @generics
  returns: (_)? @return) @definition.function
  (#set! modifiers "declaration"))
((extern_function_statement
  . (identifier) @name
  (type_parameters)? @generics
  returns: (_)? @return) @definition.function
  (#set! modifiers "declaration"))
(function_definition (parameter) @parameter) @attach
(function_signature (parameter) @parameter) @attach
(extern_function_statement (parameter) @parameter) @attach

; Types.
(struct_item
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_)? @body) @definition.struct
(enum_item
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.enum
(trait_item
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.trait
(impl_item . [(type_identifier) @name (generic_type type: (_) @name (type_arguments) @generics)] (block) @body) @definition.implementation
(impl_item . (_) . (_) @target (block)) @relation.implements
(type_item name: (type_identifier) @name type: (_) @value) @definition.type_alias
(extern_type_statement name: (_) @name) @definition.type_alias
(mod_item name: (identifier) @name body: (_)? @body) @definition.module

; Members, constants, locals.
(field_declaration name: (field_identifier) @name type: (_) @type) @definition.field
(enum_variant name: (identifier) @name body: (_)? @type) @definition.variant
(const_item name: (identifier) @name type: (_) @type value: (_)? @value) @definition.constant
(let_declaration pattern: (identifier) @name type: (_)? @type value: (_)? @value) @binding
(parameter . (identifier) @name . (_) @type) @binding
(tuple_pattern (identifier) @name @binding)

; Imports: one match a leaf; what stands around it is its path.
(use_declaration argument: (identifier) @path @import.module)
((use_declaration argument: (scoped_identifier path: (_) @path name: (_) @name) @import.use)
  (#not-eq? @name "_"))
(use_declaration argument: (use_as_clause path: (scoped_identifier path: (_) @path name: (_) @name) alias: (_) @alias) @import.use)
((use_list (identifier) @name @import.use)
  (#not-eq? @name "_"))
(use_list (self) @import.module)
((use_list (identifier) @test @import.wildcard)
  (#eq? @test "_") (#set! name "*"))
(use_list (scoped_identifier path: (_) @path name: (_) @name) @import.use)
(use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @import.use)
(use_list (use_as_clause path: (scoped_identifier path: (_) @path name: (_) @name) alias: (_) @alias) @import.use)
((use_declaration argument: (scoped_identifier path: (_) @path name: (_) @test) @import.wildcard)
  (#eq? @test "_") (#set! name "*"))
(scoped_use_list path: (_) @path) @import.prefix

(attribute_item) @decorator

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression value: (_) @receiver field: (_) @name)) @call
(call_expression function: (scoped_identifier path: (_) @receiver name: (identifier) @name)) @call.direct
(call_expression function: (generic_function function: (identifier) @name)) @call
(call_expression function: (generic_function function: (field_expression value: (_) @receiver field: (_) @name))) @call
(call_expression function: (generic_function function: (scoped_identifier path: (_) @receiver name: (identifier) @name))) @call.direct

; Types in use.
(type_identifier) @reference
