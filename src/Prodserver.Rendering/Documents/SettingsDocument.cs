using System.Text.Json;
using Prodserver.Core;
using Prodserver.Core.Projects;
using Prodserver.Core.Values;
using Prodserver.Rendering.Quoting;

namespace Prodserver.Rendering.Documents;

/// <summary>The settings of environments for machines: values as JSON has them, and of what is not known the reason.</summary>
public static class SettingsDocument
{
    public static RenderedFile Render(string path, IReadOnlyList<EnvironmentSettings> environments) => JsonFile.Create(path, new FileBytes(), json =>
    {
        foreach (var environment in environments)
        {
            json.WriteStartObject(environment.Environment);
            foreach (var setting in environment.Settings)
            {
                json.WriteStartObject(setting.Name);
                Write(json, setting);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    });

    private static void Write(Utf8JsonWriter json, Setting setting)
    {
        var (value, unknown) = (setting.Value, setting.Value.FirstUnknown);
        json.WriteBoolean("known", unknown is null);
        if (value is not UnknownValue)
        {
            json.WritePropertyName("value");
            SettingValue.Write(json, value);
        }

        if (unknown is not null)
        {
            json.WriteProse("reason", unknown.Reason);
        }

        json.WriteProse("source", (unknown ?? value).Position.ToString());
        json.WriteArray(unknown is null ? "dependsOn" : "chain", unknown is null ? setting.DependsOn : setting.Chain.Select(link => Comment.Quote(link.ToString())));
    }
}
