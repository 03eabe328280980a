; Functions. `async` is a token of the definition.
(function_definition
  "async"? @modifier
  name: (identifier) @name
  type_parameters: (type_parameter)? @generics
  parameters: (parameters) @parameters
  return_type: (type)? @return
  body: (block . (string)? @doc) @body) @definition.function

((function_definition name: (identifier) @name) @definition.constructor
  (#eq? @name "__init__"))

(assignment left: (identifier) @name right: (lambda parameters: (lambda_parameters)? @parameters body: (_) @body)) @definition.function

(lambda) @scope.closure
(yield) @within.generator
(decorator (_) ) @decorator

; Types.
(class_definition
  name: (identifier) @name
  type_parameters: (type_parameter)? @generics
  body: (block . (string)? @doc) @body) @definition.class

(class_definition
  superclasses: (argument_list [(identifier) (attribute) (subscript)] @target)) @relation.extends

(type_alias_statement
  left: (type [(identifier) @name (generic_type . (identifier) @name (type_parameter) @generics)])
  right: (type) @value) @definition.type_alias

; Variables: constants and module variables, class attributes, locals.
((assignment
  left: (identifier) @name
  type: (type)? @type
  right: (_)? @value) @binding
  (#set! module "variable") (#set! type "field") (#set! upper "constant"))

; `self.x = ...` anywhere in a method is an attribute of the class.
((assignment
  left: (attribute object: (identifier) @test attribute: (identifier) @name)
  type: (type)? @type
  right: (_)? @value) @definition.field
  (#eq? @test "self") (#set! owner "type"))

((assignment
  left: (pattern_list . (attribute object: (identifier) @test attribute: (identifier) @name))
  right: (expression_list . (_) @value)) @definition.field
  (#eq? @test "self") (#set! owner "type"))
((assignment
  left: (pattern_list . (_) . (attribute object: (identifier) @test attribute: (identifier) @name))
  right: (expression_list . (_) . (_) @value)) @definition.field
  (#eq? @test "self") (#set! owner "type"))
((assignment
  left: (pattern_list . (_) . (_) . (attribute object: (identifier) @test attribute: (identifier) @name))
  right: (expression_list . (_) . (_) . (_) @value)) @definition.field
  (#eq? @test "self") (#set! owner "type"))

(pattern_list (identifier) @name @binding)
(tuple_pattern (identifier) @name @binding)
(list_pattern (identifier) @name @binding)
((assignment left: (pattern_list (identifier) @name @binding) @names right: (_) @value)
  (#set! step "@place"))
((assignment left: (tuple_pattern (identifier) @name @binding) @names right: (_) @value)
  (#set! step "@place"))
((for_statement left: (pattern_list (identifier) @name @binding) @names right: (_) @value)
  (#set! step "[].@place"))
((for_statement left: (tuple_pattern (identifier) @name @binding) @names right: (_) @value)
  (#set! step "[].@place"))
(named_expression name: (identifier) @name value: (_) @value) @binding
((for_statement left: (identifier) @name @binding right: (_) @value)
  (#set! step "[]"))
((list_comprehension (for_in_clause left: (identifier) @name right: (_) @value) @binding) @extent
  (#set! step "[]"))
((set_comprehension (for_in_clause left: (identifier) @name right: (_) @value) @binding) @extent
  (#set! step "[]"))
((dictionary_comprehension (for_in_clause left: (identifier) @name right: (_) @value) @binding) @extent
  (#set! step "[]"))
((generator_expression (for_in_clause left: (identifier) @name right: (_) @value) @binding) @extent
  (#set! step "[]"))
((list_comprehension (for_in_clause left: [(pattern_list (identifier) @name) (tuple_pattern (identifier) @name)] @names right: (_) @value) @binding) @extent
  (#set! step "[].@place"))
((set_comprehension (for_in_clause left: [(pattern_list (identifier) @name) (tuple_pattern (identifier) @name)] @names right: (_) @value) @binding) @extent
  (#set! step "[].@place"))
((dictionary_comprehension (for_in_clause left: [(pattern_list (identifier) @name) (tuple_pattern (identifier) @name)] @names right: (_) @value) @binding) @extent
  (#set! step "[].@place"))
((generator_expression (for_in_clause left: [(pattern_list (identifier) @name) (tuple_pattern (identifier) @name)] @names right: (_) @value) @binding) @extent
  (#set! step "[].@place"))
(as_pattern alias: (as_pattern_target (identifier) @name)) @binding
((with_item value: (as_pattern (_) @value alias: (as_pattern_target (identifier) @name)) @binding)
  (#set! step "__enter__()"))
((with_statement "async" (with_clause (with_item value: (as_pattern (_) @value alias: (as_pattern_target (identifier) @name)) @binding)))
  (#set! step "__aenter__().~"))
(except_clause (as_pattern [(identifier) (attribute)] @type alias: (as_pattern_target (identifier) @name)) @binding)
(case_pattern (dotted_name . (identifier) @name .)) @binding
(splat_pattern (identifier) @name) @binding
(as_pattern (case_pattern) (identifier) @name) @binding
(as_pattern (case_pattern (class_pattern (dotted_name) @type)) (identifier) @name) @binding
[(global_statement (identifier) @name) (nonlocal_statement (identifier) @name)] @outer

; What a name is known to be where a test has said so.
((call function: (identifier) @test arguments: (argument_list . (identifier) @name . [(identifier) (attribute)] @type .)) @binding
  (#eq? @test "isinstance") (#set! kind "test"))

; What may be passed over, and what functions return.
(if_statement consequence: (block) @block)
(elif_clause consequence: (block) @block)
(else_clause body: (block) @block)
(for_statement body: (block) @block)
(while_statement body: (block) @block)
(except_clause (block) @block)
(case_clause consequence: (block) @block)
(return_statement (_) @result)
(yield (_) @result)
(yield "from" (_) @test) @result

; Parameters.
(parameters (identifier) @name @binding)
(lambda_parameters (identifier) @name @binding)
(typed_parameter . (identifier) @name type: (type) @type) @binding
((call function: (identifier) @test arguments: (argument_list . (_) @value (keyword_argument value: (lambda parameters: (lambda_parameters . (identifier) @name @binding .)))))
  (#any-of? @test "sorted" "min" "max") (#set! step "[]"))
((call function: (attribute object: (_) @value attribute: (identifier) @test) arguments: (argument_list . (keyword_argument value: (lambda parameters: (lambda_parameters . (identifier) @name @binding .)))))
  (#eq? @test "sort") (#set! step "[]"))
((call function: (identifier) @test arguments: (argument_list . (lambda parameters: (lambda_parameters . (identifier) @name @binding .)) . (_) @value .))
  (#any-of? @test "map" "filter") (#set! step "[]"))
(default_parameter name: (identifier) @name) @binding
(typed_default_parameter name: (identifier) @name type: (type) @type) @binding
(list_splat_pattern (identifier) @name) @binding
(dictionary_splat_pattern (identifier) @name) @binding
((typed_parameter (list_splat_pattern (identifier) @name) type: (type) @type) @binding
  (#set! as "tuple[{}, ...]"))
((typed_parameter (dictionary_splat_pattern (identifier) @name) type: (type) @type) @binding
  (#set! as "dict[str, {}]"))

; Imports, one match a name.
(import_statement name: (dotted_name) @path) @import.module
(import_statement name: (aliased_import name: (dotted_name) @path alias: (identifier) @alias)) @import.module
(import_from_statement module_name: (_) @path name: (dotted_name) @name) @import.named
(import_from_statement module_name: (_) @path name: (aliased_import name: (dotted_name) @name alias: (identifier) @alias)) @import.named
((import_from_statement module_name: (_) @path (wildcard_import)) @import.wildcard
  (#set! name "*"))
((assignment left: (identifier) @test right: [(list (string (string_content) @name @import.export)) (tuple (string (string_content) @name @import.export))])
  (#eq? @test "__all__"))
((augmented_assignment left: (identifier) @test right: (list (string (string_content) @name @import.export)))
  (#eq? @test "__all__"))
; A fixture that is asked for by another name.
((decorated_definition
  (decorator (call
    function: [(identifier) @test (attribute attribute: (identifier) @test)]
    arguments: (argument_list (keyword_argument name: (identifier) @field value: (string (string_content) @alias)))))
  definition: (function_definition name: (identifier) @name @import.export))
  (#eq? @test "fixture") (#eq? @field "name"))
((future_import_statement name: (dotted_name) @name) @import.named
  (#set! path "__future__"))

; Calls.
(call function: (identifier) @name) @call
(call function: (attribute object: (_) @receiver attribute: (identifier) @name)) @call
(await (call) @mark.async)
(decorator (identifier) @name @call.decorator)
(decorator (attribute object: (_) @receiver attribute: (identifier) @name) @call.decorator)
(decorator (call) @mark.decorator)

; Types in use.
(type (identifier) @reference)
(type (attribute attribute: (identifier) @reference))
(generic_type (identifier) @reference)
(type (binary_operator (identifier) @reference))
(type (subscript (identifier) @reference))
(class_definition superclasses: (argument_list (identifier) @reference))
(class_definition superclasses: (argument_list (attribute attribute: (identifier) @reference)))
(except_clause (identifier) @reference)
(except_clause (as_pattern . (identifier) @reference))
