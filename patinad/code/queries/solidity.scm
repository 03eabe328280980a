; Functions; parameters stand in them without a list around.
(function_definition
  name: (identifier) @name
  return_type: (return_type_definition (parameter) @return)?
  body: (_) @body) @definition.function
((function_definition
  name: (identifier) @name
  return_type: (return_type_definition (parameter) @return)?
  !body) @definition.function
  (#set! modifiers "declaration"))
(modifier_definition name: (identifier) @name body: (_)? @body) @definition.modifier
((constructor_definition body: (_) @body) @definition.constructor
  (#set! name "constructor"))
((fallback_receive_definition "fallback" body: (_)? @body) @definition.fallback
  (#set! name "fallback"))
((fallback_receive_definition "receive" body: (_)? @body) @definition.receive
  (#set! name "receive"))
[(function_definition (parameter) @parameter) (constructor_definition (parameter) @parameter)
 (modifier_definition (parameter) @parameter) (fallback_receive_definition (parameter) @parameter)
 (event_definition (event_parameter) @parameter) (error_declaration (error_parameter) @parameter)] @attach
[(function_definition (visibility) @visibility) (fallback_receive_definition (visibility) @visibility) (state_variable_declaration (visibility) @visibility)] @attach
[(function_definition [(state_mutability) (virtual) (override_specifier) (modifier_invocation)] @modifier)
 (constructor_definition (modifier_invocation) @modifier)
 (fallback_receive_definition [(state_mutability) (virtual) (override_specifier)] @modifier)
 (state_variable_declaration [(immutable) (override_specifier)] @modifier)] @attach

; Types.
(contract_declaration "abstract"? @modifier name: (identifier) @name body: (_) @body) @definition.contract
(interface_declaration name: (identifier) @name body: (_) @body) @definition.interface
(library_declaration name: (identifier) @name body: (_) @body) @definition.library
(struct_declaration name: (identifier) @name body: (_) @body) @definition.struct
(enum_declaration name: (identifier) @name body: (_) @body) @definition.enum
((user_defined_type_definition name: (identifier) @name (_) @value) @definition.type_alias
  (#set! modifiers "distinct"))
(inheritance_specifier ancestor: (_) @target) @relation.extends
(contract_body (using_directive (type_alias) @target) @relation.uses)
(source_file (using_directive (type_alias) @target source: (type_name (user_defined_type (identifier) @subject .))) @relation.uses)
(using_directive (using_alias (user_defined_type) @target) source: (type_name (user_defined_type (identifier) @subject .))) @relation.uses

; Members.
(event_definition name: (identifier) @name) @definition.event
(error_declaration name: (identifier) @name) @definition.error
(struct_member type: (_) @type name: (identifier) @name) @definition.field
(enum_value) @name @definition.variant
((state_variable_declaration type: (_) @type name: (identifier) @name value: (_)? @value) @definition.field
  (#set! visibility "internal"))
((state_variable_declaration type: (_) @type "constant" @modifier name: (identifier) @name value: (_)? @value) @definition.constant
  (#set! visibility "internal"))
(constant_variable_declaration type: (_) @type name: (identifier) @name value: (_) @value) @definition.constant

; Locals.
(variable_declaration_statement (variable_declaration type: (_) @type name: (identifier) @name) value: (_)? @value) @binding
(variable_declaration_tuple (variable_declaration type: (_) @type name: (identifier) @name @binding))
(parameter type: (_) @type name: (identifier) @name) @binding

; Imports.
((import_directive !import_name source: (string) @path) @import.wildcard
  (#set! name "*"))
(import_directive source: (string) @path . "as" . alias: (_) @alias) @import.module
(import_directive "*" . "as" . alias: (_) @alias source: (string) @path) @import.module
(import_directive import_name: (_) @name source: (string) @path) @import.named
(import_directive import_name: (_) @name . "as" . alias: (_) @alias source: (string) @path) @import.named

; Calls.
(call_expression function: (expression (identifier) @name)) @call
(call_expression function: (expression (member_expression object: (_) @receiver property: (identifier) @name))) @call
(call_expression function: (expression (struct_expression type: (expression (identifier) @name)))) @call
(call_expression function: (expression (struct_expression type: (expression (member_expression object: (_) @receiver property: (identifier) @name))))) @call
(call_expression function: (expression (new_expression name: (type_name (user_defined_type (identifier) @name .))))) @call.constructor
(call_expression function: (expression (struct_expression type: (expression (new_expression name: (type_name (user_defined_type (identifier) @name .))))))) @call.constructor
(emit_statement name: (expression (identifier) @name)) @call.emit
(emit_statement name: (expression (member_expression object: (_) @receiver property: (identifier) @name))) @call.emit
(revert_statement error: (expression (identifier) @name)) @call.revert
(revert_statement error: (expression (member_expression object: (_) @receiver property: (identifier) @name))) @call.revert
(modifier_invocation (identifier) @name) @call.modifier

; Types in use.
(user_defined_type (identifier) @reference .)
