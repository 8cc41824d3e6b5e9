// Serves github.com/elimity-com/scim on loopback. The library parses, validates, filters and
// answers; store.go keeps the resources and patch.go applies the operations it has validated.
package main

import (
	"crypto/subtle"
	"log"
	"net/http"
	"os"
	"strings"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

func main() {
	address := "127.0.0.1:" + os.Getenv("PORT")
	server, err := scim.NewServer(&scim.ServerArgs{
		ServiceProviderConfig: &scim.ServiceProviderConfig{
			MaxResults:       100,
			SupportFiltering: true,
			SupportPatch:     true,
			AuthenticationSchemes: []scim.AuthenticationScheme{{
				Type:        scim.AuthenticationTypeOauthBearerToken,
				Name:        "OAuth Bearer Token",
				Description: "A bearer token in the Authorization header",
				Primary:     true,
			}},
		},
		ResourceTypes: []scim.ResourceType{
			{
				ID:       optional.NewString("User"),
				Name:     "User",
				Endpoint: "/Users",
				Schema:   schema.CoreUserSchema(),
				SchemaExtensions: []scim.SchemaExtension{
					{Schema: schema.ExtensionEnterpriseUser()},
				},
				Handler: newStore("userName", schema.CoreUserSchema(), schema.ExtensionEnterpriseUser()),
			},
			{
				ID:       optional.NewString("Group"),
				Name:     "Group",
				Endpoint: "/Groups",
				Schema:   schema.CoreGroupSchema(),
				Handler:  newStore("", schema.CoreGroupSchema()),
			},
		},
	}, scim.WithBaseURL("http://"+address+"/v2"))
	if err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe(address, demandToken(os.Getenv("TOKEN"), server)))
}

// demandToken answers 401 to whoever brings another token: the library leaves authentication to
// the application. The body is the library's error form (RFC 7644 §3.12).
func demandToken(expected string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if strings.EqualFold(scheme, "Bearer") && subtle.ConstantTimeCompare([]byte(token), []byte(expected)) == 1 {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/scim+json")
		w.Header().Set("WWW-Authenticate", "Bearer")
		w.WriteHeader(http.StatusUnauthorized)
		_, err := w.Write([]byte(`{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"401","detail":"A bearer token is required."}`))
		if err != nil {
			log.Print(err)
		}
	})
}
