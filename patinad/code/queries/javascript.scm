; What is JavaScript's own.

(class_declaration name: (identifier) @name body: (class_body) @body) @definition.class
(variable_declarator name: (identifier) @name value: (class body: (class_body) @body)) @definition.class
(assignment_expression left: (identifier) @name right: (class body: (class_body) @body)) @definition.class
(class_heritage [(identifier) (member_expression) (call_expression)] @target) @relation.extends
(class_heritage (identifier) @reference)
(new_expression constructor: (identifier) @reference)

(field_definition property: [(property_identifier) (private_property_identifier)] @name value: (_)? @value) @definition.field
(field_definition "static" @modifier) @definition.field
(field_definition
  property: [(property_identifier) (private_property_identifier)] @name
  value: [(arrow_function parameters: (formal_parameters) @parameters body: (_) @body)
          (arrow_function parameter: (identifier) @parameters body: (_) @body)
          (function_expression parameters: (formal_parameters) @parameters body: (_) @body)]) @definition.method
((assignment_expression
  left: (member_expression object: (this) property: (property_identifier) @name)
  right: (_) @value) @definition.field
  (#set! owner "type"))

(formal_parameters (identifier) @name @binding)
(formal_parameters (assignment_pattern left: (identifier) @name) @binding)
