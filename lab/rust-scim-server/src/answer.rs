//! The forms of an HTTP answer, and which status code each error of the crate becomes.

use scim_server::operation_handler::ScimOperationResponse;
use serde_json::{Value, json};

/// What goes out: a body of SCIM JSON, or none.
pub struct Answer {
    pub status: u16,
    pub body: Option<Value>,
    pub headers: Vec<(&'static str, String)>,
}

/// A ListResponse of all that the crate gave (RFC 7644 §3.4.2).
pub fn list(resources: Vec<Value>) -> Answer {
    ok(
        200,
        json!({
            "schemas": ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
            "totalResults": resources.len(), "itemsPerPage": resources.len(), "startIndex": 1,
            "Resources": resources
        }),
    )
}

/// One resource with its location and version, or the error that the crate reports.
pub fn one(status: u16, response: ScimOperationResponse) -> Answer {
    let detail = response.error.unwrap_or_default();
    match (response.success, response.error_code.as_deref()) {
        (true, _) => {
            let mut headers = vec![];
            let location = response
                .data
                .as_ref()
                .and_then(|data| data["meta"]["location"].as_str());
            headers.extend(location.map(|url| ("Location", url.to_string())));
            let etag = response
                .metadata
                .additional
                .get("etag")
                .and_then(Value::as_str);
            headers.extend(etag.map(|tag| ("ETag", tag.to_string())));
            Answer {
                status,
                body: response.data.filter(|_| status != 204),
                headers,
            }
        }
        // The crate hands on what its provider refuses as a text only.
        _ if detail.contains("not found") => error(404, None, &detail),
        _ if detail.contains("Duplicate") => error(409, Some("uniqueness"), &detail),
        (_, Some("VALIDATION_ERROR")) => error(400, Some("invalidValue"), &detail),
        (_, Some("UNSUPPORTED_OPERATION")) => error(501, None, &detail),
        (_, Some("INTERNAL_ERROR")) => error(500, None, &detail),
        _ => error(400, None, &detail),
    }
}

/// An answer without headers of its own.
pub fn ok(status: u16, body: Value) -> Answer {
    Answer {
        status,
        body: Some(body),
        headers: vec![],
    }
}

/// The error form of RFC 7644 §3.12.
pub fn error(status: u16, scim_type: Option<&str>, detail: &str) -> Answer {
    let mut body = json!({
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
        "status": status.to_string(), "detail": detail
    });
    if let Some(scim_type) = scim_type {
        body["scimType"] = json!(scim_type);
    }
    ok(status, body)
}
