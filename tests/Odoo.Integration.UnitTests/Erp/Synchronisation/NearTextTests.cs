using Odoo.Integration.Erp.MasterData;
using Odoo.Integration.Erp.Synchronisation;

namespace Odoo.Integration.UnitTests.Erp.Synchronisation;

public sealed class NearTextTests
{
    [TestCase(MasterDataKey.PartnerRef, "C-100", "C-100")]
    [TestCase(MasterDataKey.PartnerEmail, "buyer@acme.com", "buyer acme")]
    [TestCase(MasterDataKey.PartnerEmail, "buyer@mail.acme.co.uk", "buyer mail.acme.co")]
    [TestCase(MasterDataKey.PartnerEmail, "buyer@localhost", "buyer localhost")]
    [TestCase(MasterDataKey.PartnerEmail, "first.last@localhost", "first.last localhost")]
    [TestCase(MasterDataKey.PartnerEmail, "nobody", "nobody")]
    [TestCase(MasterDataKey.ProductCode, "BOLT@M8", "BOLT@M8")]
    public void Of_an_e_mail_person_and_company_count(MasterDataKey kind, string key, string near) => NearText.Of(kind, key).ShouldBe(near);
}
