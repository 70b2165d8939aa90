using System.Collections.Frozen;

namespace Odoo.Integration.Channels.Csv.Suggestions;

/// <summary>What people call units, and the code of UN/ECE Recommendation 20 for it.</summary>
internal static class UnitWords
{
    // Packages are left out: how much is in one, the word does not say.
    private static readonly FrozenDictionary<string, string> Codes =
        ("C62:STK,ST,STCK,STUCK,STUECK,PC,PCS,PCE,PIECE,PIECES,EA,EACH,UNIT,UNITS,U,UN,UD,UDS,UNIDAD,UNIDADES,UNITE,UNITES,PIECE,PZ,PZA,PEZZO,PEZZI,SZT,SZTUKA,KS,KUS,BUC,DB,STYCK,ST,STYKK,STUK,STUKS,PEC,NR,C62,H87 " +
         "KGM:KG,KILO,KILOGRAMM,KILOGRAM,KILOGRAMS,KGM GRM:G,GR,GRAMM,GRAM,GRAMS,GRM TNE:T,TO,TONNE,TONNES,TONNEN,TNE MTR:M,MTR,METER,METERS,METRE,METRES,METRI,METRO,METROS,LFM,MB CMT:CM,CMT MMT:MM,MMT MTK:M2,QM,MTK,SQM " +
         "MTQ:M3,CBM,MTQ LTR:L,LTR,LITER,LITERS,LITRE,LITRES,LITRI,LITRO,LITROS,LT MLT:ML,MLT PR:PAAR,PAIR,PAIRS,PAIRE,PAIO,PAR,PR SET:SET,SETS,SATZ DZN:DZ,DZN,DTZD,DUTZEND,DOZEN,DOUZAINE HUR:H,HR,STD,STUNDE,HOUR,HOURS,HUR,HEURE,ORA,HORA")
        .Split(' ')
        .Select(static entry => entry.Split(':')).SelectMany(static pair => pair[1].Split(',').Select(word => KeyValuePair.Create(word, pair[0]))).DistinctBy(static pair => pair.Key)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static string? CodeOf(string word) => Codes.GetValueOrDefault(ColumnNames.Fold(word.Replace('²', '2').Replace('³', '3')));
}
