; Functions. `async` and `unsafe` stand inside function_modifiers.
(function_item
  (visibility_modifier)? @visibility
  (function_modifiers)? @modifier
  name: (identifier) @name
  type_parameters: (type_parameters)? @generics
  parameters: (parameters) @parameters
  return_type: (_)? @return
  body: (block) @body) @definition.function
((function_signature_item
  (visibility_modifier)? @visibility
  (function_modifiers)? @modifier
  name: (identifier) @name
  type_parameters: (type_parameters)? @generics
  parameters: (parameters) @parameters
  return_type: (_)? @return) @definition.function
  (#set! modifiers "declaration"))
(closure_expression) @scope.closure
(macro_definition name: (identifier) @name) @definition.macro

; Types.
(struct_item
  (visibility_modifier)? @visibility
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_)? @body) @definition.struct
(union_item
  (visibility_modifier)? @visibility
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.union
(enum_item
  (visibility_modifier)? @visibility
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.enum
(trait_item
  (visibility_modifier)? @visibility
  "unsafe"? @modifier
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  body: (_) @body) @definition.trait
(trait_item bounds: (trait_bounds [(type_identifier) (generic_type) (scoped_type_identifier)] @target)) @relation.extends
(type_item
  (visibility_modifier)? @visibility
  name: (type_identifier) @name
  type_parameters: (type_parameters)? @generics
  type: (_) @value) @definition.type_alias
((associated_type name: (type_identifier) @name) @definition.type_alias
  (#set! modifiers "declaration"))
(associated_type bounds: (trait_bounds [(type_identifier) (generic_type) (scoped_type_identifier)] @target)) @relation.extends
(mod_item
  (visibility_modifier)? @visibility
  name: (identifier) @name
  body: (_)? @body) @definition.module

; Methods stand in `impl` blocks, apart from their type.
(impl_item !trait type: (_) @name body: (_) @body) @scope.impl
(impl_item trait: (_) type: (_) @name body: (_) @body) @scope.trait_impl
(impl_item trait: (_) @target type: (_) @subject) @relation.implements

; Members; a tuple's are named by their place.
(field_declaration
  (visibility_modifier)? @visibility
  name: (field_identifier) @name
  type: (_) @type) @definition.field
((ordered_field_declaration_list type: (_) @type @definition.field)
  (#set! name "ordinal"))
((ordered_field_declaration_list (visibility_modifier) @visibility . type: (_) @definition.field)
  (#set! name "ordinal"))
(enum_variant name: (identifier) @name value: (_)? @value) @definition.variant

; Constants and locals.
(const_item
  (visibility_modifier)? @visibility
  name: (identifier) @name
  type: (_) @type
  value: (_)? @value) @definition.constant
(static_item
  (visibility_modifier)? @visibility
  (mutable_specifier)? @modifier
  name: (identifier) @name
  type: (_) @type
  value: (_)? @value) @definition.static
; A variable holds to the end of the block, arm or branch that it belongs to.
[(match_arm) (if_expression condition: [(let_condition) (let_chain)]) (while_expression condition: (let_condition))] @block
(match_pattern (identifier) @name @binding)
(tuple_pattern [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding)
(slice_pattern [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding)
(captured_pattern . (identifier) @name @binding)
(closure_parameters [(identifier) @name (mut_pattern (identifier) @name)] @binding)
(tuple_struct_pattern type: (_) [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding)
((struct_pattern type: (_) @value (field_pattern name: (shorthand_field_identifier) @name) @binding)
  (#set! step "@name"))
((struct_pattern type: (_) @value (field_pattern name: (field_identifier) @field pattern: [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)]) @binding)
  (#set! step "@name"))
(block (let_declaration pattern: [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)] type: (_)? @type value: (_)? @value) @binding) @extent
(block (let_declaration pattern: (tuple_pattern (identifier) @name) @names !type value: (_) @value) @binding) @extent
(block (let_declaration pattern: (tuple_pattern (identifier) @name) @names type: (_) @type) @binding) @extent
((block (let_declaration pattern: (tuple_struct_pattern type: (_) @test . [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)]) value: (_) @value) @binding) @extent
  (#any-of? @test "Some" "Ok") (#set! step "?"))
(match_expression
  value: (_) @value
  body: (match_block (match_arm pattern: (match_pattern (identifier) @name @binding))))
((for_expression pattern: [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] value: (_) @value @binding body: (_) @extent)
  (#set! step "[]"))
((for_expression pattern: (tuple_pattern (identifier) @name) @names value: (_) @value @binding body: (_) @extent)
  (#set! step "[]"))
; What a closure is given that is called for each.
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments (closure_expression parameters: (closure_parameters . [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding .))))
  (#any-of? @test "map" "for_each" "try_for_each" "filter" "filter_map" "flat_map" "any" "all" "find" "find_map" "position" "inspect"
    "take_while" "skip_while" "map_while" "max_by_key" "min_by_key" "partition" "retain" "sort_by_key" "and_then" "map_or"
    "is_some_and" "is_ok_and" "max_by_key" "min_by_key" "or_insert_with_key" "sort_by_cached_key")
  (#set! step "[]"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments . (closure_expression parameters: (closure_parameters . [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding .))))
  (#any-of? @test "unwrap_or_else" "map_err" "or_else" "map_or_else" "inspect_err" "is_err_and")
  (#set! step "!"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments (closure_expression parameters: (closure_parameters [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding))))
  (#any-of? @test "sort_by" "sort_unstable_by" "max_by" "min_by" "reduce" "dedup_by" "is_sorted_by")
  (#set! step "[]"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments . (_) . (closure_expression parameters: (closure_parameters "," . [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding))))
  (#any-of? @test "fold" "try_fold")
  (#set! step "[]"))
((call_expression
  function: (field_expression field: (field_identifier) @test)
  arguments: (arguments . (_) @value . (closure_expression parameters: (closure_parameters . [(identifier) @name (mut_pattern (identifier) @name)] @binding . ","))))
  (#any-of? @test "fold" "try_fold"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments (closure_expression parameters: (closure_parameters "," . [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding))))
  (#eq? @test "retain")
  (#set! step "[].1"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments . (_) . (closure_expression parameters: (closure_parameters . [(identifier) @name (reference_pattern (identifier) @name) (mut_pattern (identifier) @name)] @binding .))))
  (#any-of? @test "map_or" "map_or_else")
  (#set! step "[]"))
((call_expression
  function: (field_expression value: (_) @value field: (field_identifier) @test)
  arguments: (arguments (closure_expression parameters: (closure_parameters . (tuple_pattern (identifier) @name @binding) @names .))))
  (#any-of? @test "map" "for_each" "try_for_each" "filter" "filter_map" "flat_map" "any" "all" "find" "find_map" "position" "inspect"
    "partition" "max_by_key" "min_by_key")
  (#set! step "[]"))
(parameter pattern: [(identifier) @name (ref_pattern (identifier) @name) (mut_pattern (identifier) @name)] type: (_) @type) @binding

; Imports: one match a leaf; what stands around it is its path.
(use_declaration argument: (identifier) @path @import.module)
(use_declaration argument: (scoped_identifier path: (_) @path name: (_) @name) @import.use)
(use_declaration argument: (use_as_clause path: (scoped_identifier path: (_) @path name: (_) @name) alias: (_) @alias) @import.use)
(use_declaration argument: (use_as_clause path: (identifier) @path alias: (_) @alias) @import.module)
(use_list (identifier) @name @import.use)
(use_list (self) @import.module)
(use_list (scoped_identifier path: (_) @path name: (_) @name) @import.use)
(use_list (use_as_clause path: (identifier) @name alias: (_) @alias) @import.use)
(use_list (use_as_clause path: (self) alias: (_) @alias) @import.module)
(use_list (use_as_clause path: (scoped_identifier path: (_) @path name: (_) @name) alias: (_) @alias) @import.use)
((use_wildcard (_)? @path) @import.wildcard
  (#set! name "*"))
(scoped_use_list path: (_) @path) @import.prefix
((use_declaration (visibility_modifier)) @import.prefix
  (#set! kind "reexport"))
(extern_crate_declaration name: (_) @path alias: (_)? @alias) @import.module

(attribute_item) @decorator

; Calls.
(call_expression function: (identifier) @name) @call
(call_expression function: (field_expression value: (_) @receiver field: (field_identifier) @name)) @call
(call_expression function: (scoped_identifier path: (_) @receiver name: (identifier) @name)) @call.direct
(call_expression function: (generic_function function: (identifier) @name)) @call
(call_expression function: (generic_function function: (field_expression value: (_) @receiver field: (field_identifier) @name))) @call
(call_expression function: (generic_function function: (scoped_identifier path: (_) @receiver name: (identifier) @name))) @call.direct
(await_expression (call_expression) @mark.async)
(macro_invocation macro: (identifier) @name) @call.macro
(macro_invocation macro: (scoped_identifier path: (_) @receiver name: (identifier) @name)) @call.macro
; The arguments of a macro are bare tokens: a name before a parenthesis is a call.
((token_tree (identifier) @name @call . (token_tree . "("))
  (#set! chain "tokens"))
((token_tree [(identifier) (self)] @receiver . "." . (identifier) @name @call . (token_tree . "("))
  (#set! chain "tokens"))
((token_tree [(identifier) (self) (crate) (super)] @receiver . "::" . [(identifier) "default"] @name @call.direct . (token_tree . "("))
  (#set! chain "tokens"))
(token_tree (identifier) @name @call.macro . "!" . (token_tree))
((token_tree (metavariable) @receiver . "::" . (identifier) @name @call.direct . (token_tree . "("))
  (#eq? @receiver "$crate") (#set! path "crate"))
; What a macro repeats.
((token_repetition (identifier) @name @call . (token_tree . "("))
  (#set! chain "tokens"))
((token_repetition [(identifier) (self)] @receiver . "." . (identifier) @name @call . (token_tree . "("))
  (#set! chain "tokens"))
((token_repetition [(identifier) (self) (crate) (super)] @receiver . "::" . (identifier) @name @call.direct . (token_tree . "("))
  (#set! chain "tokens"))
(token_repetition (identifier) @name @call.macro . "!" . (token_tree))
((token_repetition (metavariable) @receiver . "::" . (identifier) @name @call.direct . (token_tree . "("))
  (#eq? @receiver "$crate") (#set! path "crate"))

; Types in use.
(type_identifier) @reference
