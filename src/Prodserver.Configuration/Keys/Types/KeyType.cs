using System.Text.Json.Nodes;
using Prodserver.Configuration.Nodes;
using Prodserver.Configuration.Schema;
using Prodserver.Core.Findings;

namespace Prodserver.Configuration.Keys.Types;

/// <summary>What the value of a key may be: how it is read, how the JSON Schema says it and what the reference calls it.</summary>
internal abstract class KeyType
{
    /// <summary>What a value has to be, as messages and the reference say it: "an integer of 1 or more".</summary>
    public abstract string Words { get; }

    /// <summary>The type as the JSON Schema says it; it accepts what the reader accepts.</summary>
    public abstract JsonObject ToSchema(SchemaDefinitions definitions);

    /// <summary>Reads the value of a key into its section; a wrong value is a finding.</summary>
    public abstract void ReadInto(Section section, Key key, Node node, KeyPath path, FindingCollector findings);
}
