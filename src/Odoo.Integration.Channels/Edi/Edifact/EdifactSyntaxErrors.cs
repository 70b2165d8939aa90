namespace Odoo.Integration.Channels.Edi.Edifact;

/// <summary>Errors as a CONTRL message codes them: the codes of data element 0085 that are used here.</summary>
internal static class EdifactSyntaxErrors
{
    public const string SyntaxNotSupported = "2";
    public const string InvalidValue = "12";
    public const string Missing = "13";
    public const string ValueNotSupported = "14";
    public const string NotSupportedHere = "15";
    public const string NoAgreement = "17";
    public const string Unspecified = "18";
    public const string InvalidDecimal = "19";
    public const string InvalidServiceCharacter = "20";
    public const string InvalidCharacters = "21";
    public const string TestNotSupported = "25";
    public const string OutsideMessage = "33";
    public const string ReferencesDiffer = "28";
    public const string CountDiffers = "29";
    public const string LowerLevelEmpty = "32";
    public const string TooManyRepetitions = "35";
    public const string TooLong = "39";
    public const string EnvelopeNotSupported = "47";
}
