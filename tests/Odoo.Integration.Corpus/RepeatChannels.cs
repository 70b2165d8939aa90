namespace Odoo.Integration.Corpus;

/// <summary>By which channels a demand arrives the second time.</summary>
public enum RepeatChannels
{
    /// <summary>As each kind of duplicate has it.</summary>
    Mixed,

    /// <summary>By that of the first time alone; kinds that need another are left out.</summary>
    Same,

    /// <summary>By another alone; kinds that need the same are left out.</summary>
    Other,
}
