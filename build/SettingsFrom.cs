namespace Build;

/// <summary>Who reads the settings.</summary>
public enum SettingsFrom
{
    /// <summary>The reader, which runs nothing.</summary>
    Static,

    /// <summary>The project's own interpreter; where the reader disagrees is a warning.</summary>
    Python,

    /// <summary>The reader, and the interpreter has to agree: for CI.</summary>
    Both,
}
