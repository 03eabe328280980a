; Functions and methods; a method's receiver stands outside its type.
(function_declaration
  name: (identifier) @name
  type_parameters: (type_parameter_list)? @generics
  parameters: (parameter_list) @parameters
  result: (_)? @return
  body: (block)? @body) @definition.function

(method_declaration
  receiver: (parameter_list (parameter_declaration type: (_) @receiver))
  name: (field_identifier) @name
  parameters: (parameter_list) @parameters
  result: (_)? @return
  body: (block)? @body) @definition.method

(func_literal) @scope.closure

; Types.
(type_spec
  name: (type_identifier) @name
  type_parameters: (type_parameter_list)? @generics
  type: (struct_type (field_declaration_list) @body)) @definition.struct
(type_spec
  name: (type_identifier) @name
  type_parameters: (type_parameter_list)? @generics
  type: (interface_type) @body) @definition.interface
((type_spec
  name: (type_identifier) @name
  type_parameters: (type_parameter_list)? @generics
  type: [(type_identifier) (qualified_type) (pointer_type) (slice_type) (array_type) (map_type)
         (channel_type) (function_type) (generic_type) (parenthesized_type)] @value) @definition.type_alias
  (#set! modifiers "distinct"))
(type_alias
  name: (type_identifier) @name
  type: (_) @value) @definition.type_alias

; Members.
(field_declaration name: (field_identifier) @name type: (_) @type) @definition.field
(field_declaration !name type: [(type_identifier) @name (qualified_type name: (_) @name) (generic_type type: (type_identifier) @name)] @type) @definition.field
(field_declaration !name type: (_) @target) @relation.embeds
((method_elem
  name: (field_identifier) @name
  parameters: (parameter_list) @parameters
  result: (_)? @return) @definition.method
  (#set! modifiers "declaration"))
(interface_type (type_elem . [(type_identifier) (qualified_type)] @target .) @relation.embeds)

; Constants and variables, grouped ones too.
((const_spec (identifier) @name type: (_)? @type) @binding
  (#set! module "constant"))
; What follows in a group is of its type.
((const_declaration
  (const_spec type: (_) @type value: (expression_list [(iota) (binary_expression [(iota) (parenthesized_expression (iota)) (binary_expression (iota))])]))
  (const_spec (identifier) @name !type !value) @binding)
  (#set! module "constant"))
((const_spec . name: (identifier) @name value: (expression_list . (_) @value)) @binding
  (#set! module "constant"))
((var_spec name: (identifier) @name type: (_)? @type) @binding
  (#set! module "variable"))
((var_spec . name: (identifier) @name value: (expression_list . (_) @value)) @binding
  (#set! module "variable"))
; A variable holds to the end of the block, or of the statement, that it begins in.
(statement_list (short_var_declaration left: (expression_list (identifier) @name) @names right: (expression_list) @values) @binding) @extent
((statement_list (var_declaration (var_spec name: (identifier) @name) @binding)) @extent
  (#set! module "variable"))
((statement_list (var_declaration (var_spec name: (identifier) @name value: (expression_list) @values) @names @binding)) @extent
  (#set! module "variable"))
(if_statement initializer: (short_var_declaration left: (expression_list (identifier) @name) @names right: (expression_list) @values) @binding) @extent
(expression_switch_statement initializer: (short_var_declaration left: (expression_list (identifier) @name) @names right: (expression_list) @values) @binding) @extent
(type_switch_statement initializer: (short_var_declaration left: (expression_list (identifier) @name) @names right: (expression_list) @values) @binding) @extent
(for_statement (for_clause initializer: (short_var_declaration left: (expression_list (identifier) @name) @names right: (expression_list) @values) @binding)) @extent
; Of two names the second is each of the elements; of one name it may be what comes out of a channel.
((for_statement (range_clause left: (expression_list . (identifier) @name .) right: (_) @value) @binding) @extent
  (#set! step "<-"))
((for_statement (range_clause left: (expression_list . (identifier) @name . (_)) right: (_) @value) @binding) @extent
  (#set! step "<-"))
((for_statement (range_clause left: (expression_list (_) . (identifier) @name) right: (_) @value) @binding) @extent
  (#set! step "[]"))
(communication_case communication: (receive_statement left: (expression_list (identifier) @name) @names right: (_) @value) @binding) @extent
(type_switch_statement alias: (expression_list (identifier) @name) value: (_) @value @binding) @extent
(type_switch_statement alias: (expression_list (identifier) @name) (type_case . type: (_) @type @binding . (statement_list)) @extent)
(parameter_declaration name: (identifier) @name type: (_) @type) @binding
((variadic_parameter_declaration name: (identifier) @name type: (_) @type) @binding
  (#set! as "..."))

; Imports, and the package itself.
(package_clause (package_identifier) @name) @import.package
(import_spec !name path: (_) @path) @import.module
(import_spec name: [(package_identifier) (blank_identifier)] @alias path: (_) @path) @import.module
((import_spec name: (dot) path: (_) @path) @import.wildcard
  (#set! name "*"))

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (selector_expression operand: (_) @receiver field: (field_identifier) @name)) @call
(call_expression function: (parenthesized_expression (identifier) @name)) @call
(call_expression function: (index_expression operand: (identifier) @name)) @call.direct
(call_expression function: (index_expression operand: (selector_expression operand: (_) @receiver field: (field_identifier) @name))) @call.direct
; The grammar takes a call with type arguments for a conversion.
(type_conversion_expression type: (generic_type type: (type_identifier) @name)) @call.direct
(type_conversion_expression type: (generic_type type: (qualified_type package: (_) @receiver name: (_) @name))) @call.direct
(go_statement (call_expression) @mark.goroutine)
(defer_statement (call_expression) @mark.defer)

; Types in use.
(type_identifier) @reference
