//! Real calls with the client that OpenAPI Generator made.

use std::env::var;
use std::error::Error;

use yeastar_client::apis::configuration::{ApiKey, Configuration};
use yeastar_client::apis::{auth_api, call_api, extension_api};
use yeastar_client::models;

const NEWER: &str = r#"{"errcode": 0, "from_newer_firmware": 7, "data": [
    {"id": 1, "number": "1002", "presence_status": "on_the_moon"}]}"#;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut client = Configuration::new();
    client.base_path = var("YEASTAR_URL")? + "/openapi";
    let login = models::GetTokenRequest::new(
        var("YEASTAR_CLIENT_ID")?,
        var("YEASTAR_CLIENT_SECRET")?,
    );
    let token = auth_api::get_token(&client, login).await?;
    let json = serde_json::to_value(&token)?;
    println!("login errcode {}", json["errcode"]);
    client.api_key = Some(ApiKey {
        prefix: None,
        key: json["access_token"].as_str().unwrap_or_default().to_owned(),
    });
    let extensions =
        extension_api::extension_list(&client, Some(1), Some(100), None, None).await?;
    for extension in extensions.data.iter().flatten() {
        println!("extension {}", extension.number.as_deref().unwrap_or("?"));
    }
    let dial = models::CallDialRequest::new("1002".to_owned(), "1003".to_owned());
    let call = serde_json::to_value(call_api::call_dial(&client, dial).await?)?;
    let call_id = call["call_id"].as_str().unwrap_or_default();
    println!("dial errcode {} call {}", call["errcode"], call_id);
    // The client gives the body alone; it returns no error only for HTTP 2xx.
    let unknown = extension_api::extension_get(&client, 999999).await?;
    let unknown = serde_json::to_value(unknown)?;
    println!("unknown HTTP 200 errcode {}", unknown["errcode"]);
    let newer: models::ExtensionListResponse = serde_json::from_str(NEWER)?;
    let first = &newer.data.as_ref().ok_or("no data")?[0];
    println!("newer {}", first.presence_status.as_deref().unwrap_or("?"));
    for text in [r#"{"id": 7}"#, r#"{"id": "7"}"#] {
        let member: models::PagingMember = serde_json::from_str(text)?;
        let id = member.id.flatten().ok_or("no id")?;
        println!("id {}", id.as_str().map_or(id.to_string(), str::to_owned));
    }
    auth_api::del_token(&client).await?;
    Ok(())
}
