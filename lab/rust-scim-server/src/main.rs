//! Serves the crate scim-server on loopback: its operation handler over tiny_http. The crate has no
//! HTTP layer: this file maps methods and paths to its operations, answer.rs its errors to status
//! codes. Everything else (schemas, validation, PATCH, search, paging) is what the crate answers.

mod answer;

use answer::{Answer, error, list, ok, one};
use scim_server::operation_handler::{
    ScimOperationHandler, ScimOperationRequest, ScimOperationType, ScimQuery,
};
use scim_server::resource_handlers::{create_group_resource_handler, create_user_resource_handler};
use scim_server::{
    ScimServerBuilder, multi_tenant::ScimOperation, providers::StandardResourceProvider,
    storage::InMemoryStorage,
};
use serde_json::{Value, json};
use std::{collections::HashMap, env, error::Error};
use tiny_http::{Header, Request, Response, Server};

type Handler = ScimOperationHandler<StandardResourceProvider<InMemoryStorage>>;

const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";

fn main() -> Result<(), Box<dyn Error>> {
    let address = format!("127.0.0.1:{}", env::var("PORT")?);
    let token = env::var("TOKEN")?;
    let mut server = ScimServerBuilder::new(StandardResourceProvider::new(InMemoryStorage::new()))
        .with_base_url(format!("http://{address}"))
        .build()?;
    let operations = vec![
        ScimOperation::Create,
        ScimOperation::Read,
        ScimOperation::Update,
        ScimOperation::Patch,
        ScimOperation::Delete,
        ScimOperation::List,
        ScimOperation::Search,
    ];
    let user = server
        .get_schema_by_id(USER)
        .ok_or("no User schema")?
        .clone();
    let group = server
        .get_schema_by_id(GROUP)
        .ok_or("no Group schema")?
        .clone();
    server.register_resource_type(
        "User",
        create_user_resource_handler(user),
        operations.clone(),
    )?;
    server.register_resource_type("Group", create_group_resource_handler(group), operations)?;
    let config = serde_json::to_value(server.get_service_provider_config()?)?;
    let handler = ScimOperationHandler::new(server);
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    for mut request in Server::http(&address)
        .map_err(|e| e.to_string())?
        .incoming_requests()
    {
        let answer = if bearer(&request) == Some(token.as_str()) {
            runtime.block_on(answer(&handler, &config, &mut request))
        } else {
            let mut refusal = error(401, None, "A bearer token is required.");
            refusal.headers.push(("WWW-Authenticate", "Bearer".into()));
            refusal
        };
        let text = answer.body.map(|body| body.to_string()).unwrap_or_default();
        let mut response = Response::from_string(text).with_status_code(answer.status);
        response.add_header(Header::from_bytes("Content-Type", "application/scim+json").unwrap());
        for (name, value) in answer.headers {
            response.add_header(Header::from_bytes(name, value).unwrap());
        }
        if let Err(reason) = request.respond(response) {
            eprintln!("The client is gone: {reason}");
        }
    }
    Ok(())
}

async fn answer(handler: &Handler, config: &Value, request: &mut Request) -> Answer {
    let target = request.url().to_string();
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let query: HashMap<String, String> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').skip(1).collect();
    let method = request.method().to_string();
    let (kind, id) = match parts[..] {
        ["ServiceProviderConfig"] if method == "GET" => return ok(200, config.clone()),
        ["ResourceTypes"] if method == "GET" => return list(resource_types()),
        ["Schemas"] if method == "GET" => return schemas(handler).await,
        ["Schemas", id] if method == "GET" => {
            return one(
                200,
                handler
                    .handle_operation(ScimOperationRequest::get_schema(id))
                    .await,
            );
        }
        ["Users"] => ("User", None),
        ["Users", id] => ("User", Some(id)),
        ["Groups"] => ("Group", None),
        ["Groups", id] => ("Group", Some(id)),
        _ => return error(404, None, "No such endpoint."),
    };
    let mut text = String::new();
    if request.as_reader().read_to_string(&mut text).is_err() {
        return error(400, Some("invalidSyntax"), "The body is not UTF-8.");
    }
    let body = serde_json::from_str::<Value>(&text);
    match (method.as_str(), id, body) {
        ("GET", None, _) => find(handler, kind, &query).await,
        ("GET", Some(id), _) => one(
            200,
            handler
                .handle_operation(ScimOperationRequest::get(kind, id))
                .await,
        ),
        ("DELETE", Some(id), _) => one(
            204,
            handler
                .handle_operation(ScimOperationRequest::delete(kind, id))
                .await,
        ),
        ("POST", None, Ok(data)) => one(
            201,
            handler
                .handle_operation(ScimOperationRequest::create(kind, data))
                .await,
        ),
        ("PUT", Some(id), Ok(data)) => one(
            200,
            handler
                .handle_operation(ScimOperationRequest::update(kind, id, data))
                .await,
        ),
        ("PATCH", Some(id), Ok(data)) => {
            // The crate has no builder for PATCH requests.
            let update = ScimOperationRequest::update(kind, id, data);
            let patch = ScimOperationRequest {
                operation: ScimOperationType::Patch,
                ..update
            };
            one(200, handler.handle_operation(patch).await)
        }
        ("POST", None, Err(reason)) | ("PUT" | "PATCH", Some(_), Err(reason)) => {
            error(400, Some("invalidSyntax"), &reason.to_string())
        }
        _ => error(405, None, "This method is not available here."),
    }
}

/// The crate searches by one attribute and one value; other filters are refused.
async fn find(handler: &Handler, kind: &str, query: &HashMap<String, String>) -> Answer {
    let names = |key: &str| {
        query
            .get(key)
            .map(|all| all.split(',').map(|n| n.trim().to_string()).collect())
    };
    let mut asked = ScimQuery {
        count: query.get("count").and_then(|n| n.parse().ok()),
        start_index: query.get("startIndex").and_then(|n| n.parse().ok()),
        filter: query.get("filter").cloned(),
        attributes: names("attributes"),
        excluded_attributes: names("excludedAttributes"),
        search_attribute: None,
        search_value: None,
    };
    let mut request = ScimOperationRequest::list(kind);
    if let Some(filter) = query.get("filter") {
        let parts: Vec<&str> = filter.trim().splitn(3, ' ').collect();
        match parts[..] {
            [attribute, operator, value] if operator.eq_ignore_ascii_case("eq") => {
                let Ok(value) = serde_json::from_str::<Value>(value.trim()) else {
                    return error(
                        400,
                        Some("invalidFilter"),
                        "Only attribute eq value is supported.",
                    );
                };
                request.operation = ScimOperationType::Search;
                asked.search_attribute = Some(attribute.to_string());
                asked.search_value = Some(value);
            }
            _ => {
                return error(
                    400,
                    Some("invalidFilter"),
                    "Only attribute eq value is supported.",
                );
            }
        }
    }
    let found = handler.handle_operation(request.with_query(asked)).await;
    match found.data {
        Some(Value::Array(resources)) => list(resources),
        _ => one(200, found),
    }
}

async fn schemas(handler: &Handler) -> Answer {
    let found = handler
        .handle_operation(ScimOperationRequest::get_schemas())
        .await;
    match found
        .data
        .as_ref()
        .and_then(|data| data["schemas"].as_array())
    {
        Some(schemas) => list(schemas.clone()),
        None => one(200, found),
    }
}

/// The crate does not describe its resource types.
fn resource_types() -> Vec<Value> {
    [("User", "/Users", USER), ("Group", "/Groups", GROUP)]
        .map(|(name, endpoint, schema)| {
            json!({
                "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
                "id": name, "name": name, "endpoint": endpoint, "schema": schema
            })
        })
        .to_vec()
}

/// The token of the request; the scheme's name is case-insensitive (RFC 9110 §11.1).
fn bearer(request: &Request) -> Option<&str> {
    let given = request
        .headers()
        .iter()
        .find(|header| header.field.equiv("Authorization"))?;
    let (scheme, token) = given.value.as_str().split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then_some(token)
}
