package main

import (
	"reflect"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/filter"
	"github.com/elimity-com/scim/schema"
	parser "github.com/scim2/filter-parser/v2"
)

// apply carries out one operation that the library has validated. The library gives the path as
// a tree and the value in the form of the schema; without a path the keys of the value are paths,
// or the URN of an extension with its attributes.
func (s *store) apply(resource map[string]interface{}, operation scim.PatchOperation) error {
	if operation.Path != nil {
		return s.applyAt(resource, operation.Op, *operation.Path, operation.Value)
	}
	for key, value := range operation.Value.(map[string]interface{}) {
		if extension, ok := value.(map[string]interface{}); ok && s.schemaOf(key).ID == key {
			for name, value := range extension {
				path, err := parser.ParsePath([]byte(key + ":" + name))
				if err != nil {
					return errors.ScimErrorInvalidPath
				}
				if err := s.applyAt(resource, operation.Op, path, value); err != nil {
					return err
				}
			}
			continue
		}
		path, err := parser.ParsePath([]byte(key))
		if err != nil {
			return errors.ScimErrorInvalidPath
		}
		if err := s.applyAt(resource, operation.Op, path, value); err != nil {
			return err
		}
	}
	return nil
}

func (s *store) schemaOf(uri string) schema.Schema {
	for _, extension := range s.extensions {
		if extension.ID == uri {
			return extension
		}
	}
	return s.core
}

func (s *store) applyAt(resource map[string]interface{}, op string, path parser.Path, value interface{}) error {
	in := s.schemaOf(path.AttributePath.URI())
	attribute, ok := in.Attributes.ContainsAttribute(path.AttributePath.AttributeName)
	if !ok {
		return errors.ScimErrorInvalidPath
	}
	parent := resource
	if in.ID != s.core.ID {
		parent = child(resource, in.ID)
		defer dropEmpty(resource, in.ID)
	}
	name, sub := attribute.Name(), path.AttributePath.SubAttributeName()
	if sub == "" {
		sub = path.SubAttributeName()
	}
	if given, ok := attribute.SubAttributes().ContainsAttribute(sub); ok {
		sub = given.Name()
	}
	if attribute.MultiValued() && (path.ValueExpression != nil || sub != "") {
		return s.applyToItems(parent, op, attribute, path.ValueExpression, sub, value)
	}
	if sub != "" {
		defer dropEmpty(parent, name)
		set(child(parent, name), op, sub, value)
		return nil
	}
	set(parent, op, name, value)
	return nil
}

// applyToItems changes the items of a multi-valued attribute that the value filter finds.
func (s *store) applyToItems(parent map[string]interface{}, op string, attribute schema.CoreAttribute, expression parser.Expression, sub string, value interface{}) error {
	items, _ := parent[attribute.Name()].([]interface{})
	kept, found := []interface{}{}, false
	for _, item := range items {
		fields, complex := item.(map[string]interface{})
		if !complex || (expression != nil && !passes(fields, attribute, expression)) {
			kept = append(kept, item)
			continue
		}
		found = true
		if sub != "" {
			set(fields, op, sub, value)
		} else if op == scim.PatchOperationRemove {
			continue
		} else if given, ok := value.(map[string]interface{}); ok {
			for name, field := range given {
				fields[name] = field
			}
		}
		kept = append(kept, fields)
	}
	// Replace without a target fails with noTarget (RFC 7644 §3.5.2.3). The RFC has no word on Add.
	if !found && op != scim.PatchOperationRemove {
		return errors.ScimErrorNoTarget
	}
	set(parent, scim.PatchOperationReplace, attribute.Name(), kept)
	return nil
}

func passes(item map[string]interface{}, attribute schema.CoreAttribute, expression parser.Expression) bool {
	items := schema.Schema{Attributes: filter.MultiValuedFilterAttributes(attribute)}
	return filter.NewFilterValidator(expression, items).PassesFilter(item) == nil
}

// set changes one value of an object. Add joins lists and objects, and leaves out items that are
// there already (RFC 7644 §3.5.2.1); Remove with a value takes the items with these values only.
func set(object map[string]interface{}, op, name string, value interface{}) {
	list, isList := value.([]interface{})
	before, hasList := object[name].([]interface{})
	switch {
	case op == scim.PatchOperationRemove && isList && hasList:
		object[name] = without(before, list)
	case op == scim.PatchOperationRemove:
		delete(object, name)
	case op == scim.PatchOperationAdd && isList && hasList:
		object[name] = append(without(before, list), list...)
	default:
		given, isObject := value.(map[string]interface{})
		if fields, ok := object[name].(map[string]interface{}); ok && isObject {
			for field, value := range given {
				fields[field] = value
			}
		} else {
			object[name] = value
		}
	}
	dropEmpty(object, name)
}

func without(items, taken []interface{}) []interface{} {
	kept := []interface{}{}
	for _, item := range items {
		found := false
		for _, other := range taken {
			found = found || same(item, other)
		}
		if !found {
			kept = append(kept, item)
		}
	}
	return kept
}

// same compares items by their value and, where both name one, their type: Entra removes a member
// by its value alone.
func same(one, other interface{}) bool {
	a, isObject := one.(map[string]interface{})
	b, bothObjects := other.(map[string]interface{})
	if !isObject || !bothObjects || a["value"] == nil {
		return reflect.DeepEqual(one, other)
	}
	return a["value"] == b["value"] && (a["type"] == nil || b["type"] == nil || a["type"] == b["type"])
}

func child(object map[string]interface{}, name string) map[string]interface{} {
	if fields, ok := object[name].(map[string]interface{}); ok {
		return fields
	}
	fields := map[string]interface{}{}
	object[name] = fields
	return fields
}

// dropEmpty removes a value that counts as unassigned (RFC 7643 §2.5).
func dropEmpty(object map[string]interface{}, name string) {
	switch value := object[name].(type) {
	case []interface{}:
		if len(value) == 0 {
			delete(object, name)
		}
	case map[string]interface{}:
		if len(value) == 0 {
			delete(object, name)
		}
	case nil:
		delete(object, name)
	}
}
