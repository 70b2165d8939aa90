using System.Security.Cryptography;
using System.Text;
using Odoo.Integration.Channels.Webhooks;

namespace Odoo.Integration.UnitTests.Channels.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Body = """{"id":1}""";

    private static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    private static readonly WebhookSignatures All = WebhookSignatures.OfThisAssembly();

    [Test]
    public void Every_signature_is_found_by_its_name() =>
        All.Names.ShouldBe(["adobe-commerce", "adobe-io-events", "bearer", "bigcommerce", "cxml", "hubspot", "shopify", "standard", "woocommerce"]);

    // The vector that the Standard Webhooks libraries publish in their tests.
    [TestCase("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, WebhookVerdict.Genuine)]
    [TestCase("v1,bm9ldHUjKzFob2VudXRob2VodWUzMjRvdWVvdW9ldQo= v1a,abc v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, WebhookVerdict.Genuine)]
    [TestCase("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 300, WebhookVerdict.Genuine)]
    [TestCase("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 301, WebhookVerdict.OutOfTime)]
    [TestCase("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", -300, WebhookVerdict.Genuine)]
    [TestCase("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", -301, WebhookVerdict.OutOfTime)]
    [TestCase("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, WebhookVerdict.NotSigned)]
    [TestCase("v1,A0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, WebhookVerdict.Forged)]
    [TestCase("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, WebhookVerdict.NotSigned)]
    [TestCase("v1,", 0, WebhookVerdict.NotSigned)]
    [TestCase("", 0, WebhookVerdict.NotSigned)]
    public void Standard_webhooks_are_signed_with_id_and_time(string signature, int secondsLater, WebhookVerdict verdict) => Check(
        "standard", """{"test": 2432232314}""", ["whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], At.AddSeconds(secondsLater),
        ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), ("webhook-timestamp", "1614265330"), ("webhook-signature", signature)).ShouldBe(verdict);

    [TestCase("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265331", """{"test": 2432232314}""")]
    [TestCase("msg_p5jXN8AQM9LWM0D4loKWxJeK", "1614265330", """{"test": 2432232314}""")]
    [TestCase("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test":2432232314}""")]
    public void Whatever_of_it_is_changed_is_forged(string id, string timestamp, string body) => Check(
        "standard", body, ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], At,
        ("webhook-id", id), ("webhook-timestamp", timestamp), ("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")).ShouldBe(WebhookVerdict.Forged);

    [TestCase("")]
    [TestCase("whsec_")]
    [TestCase("whsec_***")]
    [TestCase("not base64!")]
    public void A_secret_that_is_none_makes_nothing_genuine(string secret)
    {
        // Signed with the empty key, which such a secret must not stand for.
        var signature = "v1," + Base64Hmac([], "msg_1.1614265330." + Body);
        Check("standard", Body, [secret], At, ("webhook-id", "msg_1"), ("webhook-timestamp", "1614265330"), ("webhook-signature", signature)).ShouldBe(WebhookVerdict.Forged);
        Check("shopify", Body, [""], At, ("x-shopify-hmac-sha256", Base64Hmac([], Body))).ShouldBe(WebhookVerdict.Forged);
        Check("bearer", Body, [""], At, ("authorization", "Bearer ")).ShouldBe(WebhookVerdict.NotSigned);
    }

    [TestCase("99999999999999")]
    [TestCase("-1")]
    [TestCase("16142653300000000000000")]
    [TestCase("1e9")]
    public void A_signed_time_that_is_none_is_out_of_time(string timestamp) => Check(
        "standard", Body, ["whsec_c2VjcmV0"], At, ("webhook-id", "m"), ("webhook-timestamp", timestamp),
        ("webhook-signature", "v1," + Base64Hmac("secret"u8.ToArray(), $"m.{timestamp}.{Body}"))).ShouldBe(WebhookVerdict.OutOfTime);

    [TestCase("<Sender><Credential domain='x'><Identity>a</Identity><SharedSecret>hush-hush-hush</SharedSecret></Credential></Sender>", WebhookVerdict.Genuine)]
    [TestCase("<Sender><Credential domain='x'><SharedSecret> hush-hush-hush </SharedSecret></Credential></Sender>", WebhookVerdict.Genuine)]
    [TestCase("<Sender><Credential domain='x'><SharedSecret>hush</SharedSecret></Credential></Sender>", WebhookVerdict.Forged)]
    [TestCase("<From><Credential domain='x'><SharedSecret>hush-hush-hush</SharedSecret></Credential></From>", WebhookVerdict.NotSigned)]
    [TestCase("<Sender><Credential domain='x'><SharedSecret></SharedSecret></Credential></Sender>", WebhookVerdict.NotSigned)]
    [TestCase("<Sender><Credential", WebhookVerdict.NotSigned)]
    [TestCase("", WebhookVerdict.NotSigned)]
    public void Cxml_bears_its_secret_in_its_header(string header, WebhookVerdict verdict)
    {
        var body = $"<?xml version='1.0'?><!DOCTYPE cXML SYSTEM 'http://cxml.example/cXML.dtd'><cXML payloadID='p.1@acme'><Header>{header}</Header><Request><OrderRequest/></Request></cXML>";
        Check("cxml", body, ["other-other-other", "hush-hush-hush"], At).ShouldBe(verdict);
    }

    [TestCase("<cXML><Request><Header><Sender><Credential><SharedSecret>hush-hush-hush</SharedSecret></Credential></Sender></Header></Request></cXML>")]
    [TestCase("<x><Header><Sender><Credential><SharedSecret>hush-hush-hush</SharedSecret></Credential></Sender></Header></x>")]
    [TestCase("<!DOCTYPE cXML [<!ENTITY s 'hush-hush-hush'>]><cXML><Header><Sender><Credential><SharedSecret>&s;</SharedSecret></Credential></Sender></Header></cXML>")]
    [TestCase("{}")]
    public void A_secret_elsewhere_proves_nothing(string body) => Check("cxml", body, ["hush-hush-hush"], At).ShouldBe(WebhookVerdict.NotSigned);

    [TestCase(WebhookOutcome.Taken, "200")]
    [TestCase(WebhookOutcome.Refused, "406")]
    [TestCase(WebhookOutcome.NotProven, "401")]
    [TestCase(WebhookOutcome.Again, "560")]
    public void Cxml_is_answered_in_cxml(WebhookOutcome outcome, string code)
    {
        var answer = System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(new CxmlSignature().Answer(Guid.CreateVersion7(At), At, outcome, "line <1> \u0001is \"wrong\"")));
        var status = answer.Root!.Element("Response")!.Element("Status")!;
        (status.Attribute("code")!.Value, status.Value).ShouldBe((code, "line <1> is \"wrong\""));
    }

    [TestCase("shopify", "x-shopify-hmac-sha256")]
    [TestCase("woocommerce", "x-wc-webhook-signature")]
    public void A_shop_signs_the_body_alone(string name, string header)
    {
        var signature = Base64Hmac("hush"u8.ToArray(), Body);
        Check(name, Body, ["other", "hush"], At, (header, signature)).ShouldBe(WebhookVerdict.Genuine);
        Check(name, Body, ["other"], At, (header, signature)).ShouldBe(WebhookVerdict.Forged);
        Check(name, Body + " ", ["hush"], At, (header, signature)).ShouldBe(WebhookVerdict.Forged);
        Check(name, Body, ["hush"], At, (header, signature[..20])).ShouldBe(WebhookVerdict.NotSigned);
        Check(name, Body, ["hush"], At, (header, Convert.ToHexString(Convert.FromBase64String(signature)))).ShouldBe(WebhookVerdict.NotSigned);
        Check(name, Body, ["hush"], At).ShouldBe(WebhookVerdict.NotSigned);
        Check(name, Body, [], At, (header, signature)).ShouldBe(WebhookVerdict.Forged);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Bigcommerce_signs_like_the_standard_with_the_client_secret_as_text_or_as_base64(bool asText)
    {
        var secret = Convert.ToBase64String("client"u8);
        var signature = "v1," + Base64Hmac(asText ? Encoding.UTF8.GetBytes(secret) : "client"u8.ToArray(), "m.1614265330." + Body);
        (string, string)[] headers = [("webhook-id", "m"), ("webhook-timestamp", "1614265330"), ("webhook-signature", signature)];
        Check("bigcommerce", Body, [secret], At, headers).ShouldBe(WebhookVerdict.Genuine);
        Check("bigcommerce", Body, [secret], At.AddHours(1), headers).ShouldBe(WebhookVerdict.OutOfTime);
        Check("bigcommerce", Body, ["other"], At, headers).ShouldBe(WebhookVerdict.Forged);
    }

    [TestCase("https://hub.example/v1/webhooks/crm?a=%2F%3A%40&b=%20", "https://hub.example/v1/webhooks/crm?a=/:@&b=%20")]
    [TestCase("https://hub.example/v1/webhooks/crm", "https://hub.example/v1/webhooks/crm")]
    public void Hubspot_signs_method_address_body_and_time(string called, string signedAddress)
    {
        var time = At.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = Base64Hmac("app"u8.ToArray(), "POST" + signedAddress + Body + time);
        WebhookVerdict On(string url, DateTimeOffset at, string body = Body) => All.Find("hubspot")!.Check(
            new WebhookRequest(Encoding.UTF8.GetBytes(body), Headers(("x-hubspot-signature-v3", signature), ("x-hubspot-request-timestamp", time)), new Uri(url), at), ["old", "app"], FiveMinutes);
        On(called, At).ShouldBe(WebhookVerdict.Genuine);
        On(called, At.AddMinutes(6)).ShouldBe(WebhookVerdict.OutOfTime);
        On("https://hub.example/v1/webhooks/other", At).ShouldBe(WebhookVerdict.Forged);
        On(called, At, "{}").ShouldBe(WebhookVerdict.Forged);
    }

    [TestCase("Bearer right", WebhookVerdict.Genuine)]
    [TestCase("bearer right", WebhookVerdict.Genuine)]
    [TestCase("Bearer wrong", WebhookVerdict.Forged)]
    [TestCase("Bearer righ", WebhookVerdict.Forged)]
    [TestCase("Basic right", WebhookVerdict.NotSigned)]
    [TestCase("Bearer", WebhookVerdict.NotSigned)]
    public void A_bearer_names_the_secret(string header, WebhookVerdict verdict) => Check("bearer", Body, ["old", "right"], At, ("authorization", header)).ShouldBe(verdict);

    [Test]
    public void Adobe_commerce_signs_the_base64_of_the_body_with_its_private_key()
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        var signature = Convert.ToBase64String(key.SignData(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(Body))), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        (string, string) header = ("x-adobe-commerce-webhook-signature", signature);
        Check("adobe-commerce", Body, ["no key", other.ExportSubjectPublicKeyInfoPem(), key.ExportSubjectPublicKeyInfoPem()], At, header).ShouldBe(WebhookVerdict.Genuine);
        Check("adobe-commerce", Body, [other.ExportSubjectPublicKeyInfoPem()], At, header).ShouldBe(WebhookVerdict.Forged);
        Check("adobe-commerce", Body + " ", [key.ExportSubjectPublicKeyInfoPem()], At, header).ShouldBe(WebhookVerdict.Forged);
        Check("adobe-commerce", Body, [""], At, header).ShouldBe(WebhookVerdict.Forged);
        Check("adobe-commerce", Body, [key.ExportSubjectPublicKeyInfoPem()], At, (header.Item1, "****")).ShouldBe(WebhookVerdict.NotSigned);
    }

    [Test]
    public void One_of_adobes_two_event_signatures_is_enough()
    {
        using var now = RSA.Create(2048);
        using var next = RSA.Create(2048);
        string Sign(RSA key) => Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(Body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        (string, string)[] headers = [("x-adobe-digital-signature-1", Sign(now)), ("x-adobe-digital-signature-2", Sign(next)), ("x-adobe-event-id", "e-1")];
        Check("adobe-io-events", Body, [next.ExportSubjectPublicKeyInfoPem()], At, headers).ShouldBe(WebhookVerdict.Genuine);
        Check("adobe-io-events", Body, [now.ExportRSAPublicKeyPem()], At, headers[..1]).ShouldBe(WebhookVerdict.Genuine);
        Check("adobe-io-events", Body, [now.ExportSubjectPublicKeyInfoPem()], At, headers[1..]).ShouldBe(WebhookVerdict.Forged);
        Check("adobe-io-events", Body, [now.ExportSubjectPublicKeyInfoPem()], At).ShouldBe(WebhookVerdict.NotSigned);
    }

    [TestCase("shopify", "x-shopify-webhook-id")]
    [TestCase("woocommerce", "x-wc-webhook-delivery-id")]
    [TestCase("standard", "webhook-id")]
    [TestCase("bigcommerce", "webhook-id")]
    [TestCase("adobe-io-events", "x-adobe-event-id")]
    [TestCase("bearer", "idempotency-key")]
    public void The_delivery_id_is_the_senders(string name, string header)
    {
        All.Find(name)!.DeliveryId(Request(Body, At, (header, " d-1 "))).ShouldBe("d-1");
        All.Find(name)!.DeliveryId(Request(Body, At)).ShouldBeNull();
    }

    private static WebhookVerdict Check(string name, string body, string[] secrets, DateTimeOffset at, params (string, string)[] headers) =>
        All.Find(name)!.Check(Request(body, at, headers), secrets, FiveMinutes);

    private static WebhookRequest Request(string body, DateTimeOffset at, params (string, string)[] headers) =>
        new(Encoding.UTF8.GetBytes(body), Headers(headers), new Uri("https://hub.example/v1/webhooks/shop"), at);

    private static Dictionary<string, string> Headers(params (string Name, string Value)[] headers) => headers.ToDictionary(static pair => pair.Name, static pair => pair.Value);

    private static string Base64Hmac(byte[] key, string text) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
