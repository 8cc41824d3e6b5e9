package main

import (
	"crypto/rand"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

// store keeps the resources of one type in memory, in the order in which they were created.
type store struct {
	mutex      sync.Mutex
	resources  []scim.Resource
	unique     string // the attribute that no two resources share; the library leaves this to us
	core       schema.Schema
	extensions []schema.Schema
}

func newStore(unique string, core schema.Schema, extensions ...schema.Schema) *store {
	// The library accepts externalId in a PATCH, but the schema of a resource type does not list it.
	core.Attributes = append(core.Attributes, schema.CommonAttributes()...)
	return &store{unique: unique, core: core, extensions: extensions}
}

// Create stores the attributes that the library has validated.
func (s *store) Create(_ *http.Request, attributes scim.ResourceAttributes) (scim.Resource, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	now := time.Now().UTC()
	resource := scim.Resource{
		ID:         rand.Text(),
		Attributes: attributes,
		Meta:       scim.Meta{Created: &now, LastModified: &now},
	}
	if s.taken(resource) {
		return scim.Resource{}, errors.ScimErrorUniqueness
	}
	s.resources = append(s.resources, resource)
	return shown(resource), nil
}

// Get returns one resource.
func (s *store) Get(_ *http.Request, id string) (scim.Resource, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	at, err := s.find(id)
	if err != nil {
		return scim.Resource{}, err
	}
	return shown(s.resources[at]), nil
}

// GetAll returns the page that was asked for; the library's validator decides what the filter finds.
func (s *store) GetAll(_ *http.Request, params scim.ListRequestParams) (scim.Page, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	page := scim.Page{Resources: []scim.Resource{}}
	for _, resource := range s.resources {
		if params.FilterValidator != nil && params.FilterValidator.PassesFilter(filtered(resource)) != nil {
			continue
		}
		page.TotalResults++
		if page.TotalResults >= params.StartIndex && len(page.Resources) < params.Count {
			page.Resources = append(page.Resources, shown(resource))
		}
	}
	return page, nil
}

// Replace stores other attributes in place of all that were there.
func (s *store) Replace(_ *http.Request, id string, attributes scim.ResourceAttributes) (scim.Resource, error) {
	return s.change(id, func(scim.ResourceAttributes) (scim.ResourceAttributes, error) { return attributes, nil })
}

// Patch applies all operations or none (RFC 7644 §3.5.2).
func (s *store) Patch(_ *http.Request, id string, operations []scim.PatchOperation) (scim.Resource, error) {
	return s.change(id, func(before scim.ResourceAttributes) (scim.ResourceAttributes, error) {
		after := copied(before).(map[string]interface{})
		for _, operation := range operations {
			if err := s.apply(after, operation); err != nil {
				return nil, err
			}
		}
		return after, nil
	})
}

// Delete removes one resource.
func (s *store) Delete(_ *http.Request, id string) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	at, err := s.find(id)
	if err == nil {
		s.resources = append(s.resources[:at], s.resources[at+1:]...)
	}
	return err
}

func (s *store) change(id string, from func(scim.ResourceAttributes) (scim.ResourceAttributes, error)) (scim.Resource, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	at, err := s.find(id)
	if err != nil {
		return scim.Resource{}, err
	}
	attributes, err := from(s.resources[at].Attributes)
	if err != nil {
		return scim.Resource{}, err
	}
	now := time.Now().UTC()
	resource := scim.Resource{ID: id, Attributes: attributes, Meta: scim.Meta{Created: s.resources[at].Meta.Created, LastModified: &now}}
	if s.taken(resource) {
		return scim.Resource{}, errors.ScimErrorUniqueness
	}
	s.resources[at] = resource
	return shown(resource), nil
}

func (s *store) find(id string) (int, error) {
	for at, resource := range s.resources {
		if resource.ID == id {
			return at, nil
		}
	}
	return 0, errors.ScimErrorResourceNotFound(id)
}

func (s *store) taken(resource scim.Resource) bool {
	name, ok := resource.Attributes[s.unique].(string)
	for _, other := range s.resources {
		if its, known := other.Attributes[s.unique].(string); ok && known && other.ID != resource.ID && strings.EqualFold(name, its) {
			return true
		}
	}
	return false
}

// shown leaves out what is never returned; the library's README makes this our duty. The copy
// lets the library write the answer after the lock is gone.
func shown(resource scim.Resource) scim.Resource {
	attributes := copied(resource.Attributes).(map[string]interface{})
	delete(attributes, "password")
	if id, ok := attributes["externalId"].(string); ok {
		resource.ExternalID = optional.NewString(id)
	}
	resource.Attributes = attributes
	return resource
}

// filtered is the resource in the shape in which the library shows it, for the library's filter.
func filtered(resource scim.Resource) map[string]interface{} {
	attributes := copied(resource.Attributes).(map[string]interface{})
	attributes["id"] = resource.ID
	attributes["meta"] = map[string]interface{}{
		"created":      resource.Meta.Created.Format(time.RFC3339),
		"lastModified": resource.Meta.LastModified.Format(time.RFC3339),
	}
	return attributes
}

func copied(value interface{}) interface{} {
	switch value := value.(type) {
	case scim.ResourceAttributes:
		return copied(map[string]interface{}(value))
	case map[string]interface{}:
		copy := make(map[string]interface{}, len(value))
		for key, item := range value {
			copy[key] = copied(item)
		}
		return copy
	case []interface{}:
		copy := make([]interface{}, 0, len(value))
		for _, item := range value {
			copy = append(copy, copied(item))
		}
		return copy
	default:
		return value
	}
}
