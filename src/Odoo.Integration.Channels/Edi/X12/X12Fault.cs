namespace Odoo.Integration.Channels.Edi.X12;

/// <summary>Something that breaks the standard, as AK3 and AK4 of the acknowledgement name it.</summary>
/// <param name="Place">The segment.</param>
/// <param name="SegmentError">AK304, data element 720; 8 where one of its elements is in error.</param>
/// <param name="Element">Position of the data element from 1; 0 for the segment itself.</param>
/// <param name="ElementError">AK403, data element 723; 0 for the segment itself.</param>
/// <param name="Value">The bad value, where there is one.</param>
internal readonly record struct X12Fault(X12Place Place, int SegmentError, int Element, int ElementError, string Value)
{
    public static class Segments
    {
        public const int Unrecognised = 1;
        public const int Unexpected = 2;
        public const int Missing = 3;
        public const int HasElementErrors = 8;
    }

    public static class Elements
    {
        public const int Missing = 1;
        public const int ConditionalMissing = 2;
        public const int TooLong = 5;
        public const int InvalidCharacter = 6;
        public const int InvalidCode = 7;
        public const int InvalidDate = 8;
        public const int InvalidTime = 9;
    }
}
