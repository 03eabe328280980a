; An element is a call of its component.
((jsx_opening_element name: (identifier) @name) @call.direct
  (#match? @name "^[A-Z]"))
((jsx_self_closing_element name: (identifier) @name) @call.direct
  (#match? @name "^[A-Z]"))
(jsx_opening_element name: (member_expression object: (_) @receiver property: (_) @name)) @call.direct
(jsx_self_closing_element name: (member_expression object: (_) @receiver property: (_) @name)) @call.direct
