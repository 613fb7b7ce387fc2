using Prodserver.Rendering.Quoting;
using Prodserver.Rendering.Quoting.Systemd;
using Scriban.Runtime;

namespace Prodserver.Rendering.Templates.Functions;

/// <summary><c>systemd.…</c>: the quoters for unit files.</summary>
internal static class SystemdFunctions
{
    public static ScriptObject Create() => new()
    {
        ["exec"] = new TemplateFunction(1, ["command"], Exec),
        ["env"] = new TemplateFunction(1, ["variable"], Environment),
        ["path"] = TemplateFunction.OfText(UnitPath.Quote),
        ["word"] = TemplateFunction.OfText(UnitWord.Quote),
        ["words"] = new TemplateFunction(1, ["list"], Words),
        ["user"] = TemplateFunction.OfText(UserName.Quote),
        ["text"] = TemplateFunction.OfText(UnitText.Quote),
        ["unit"] = TemplateFunction.OfText(UnitName.Quote),
        ["seconds"] = new TemplateFunction(1, ["number"], call => call.Write(Seconds.Quote(call.Number(call.First)), new QuotedValue("", null, "the number of seconds"))),
    };

    private static Quoted Exec(FunctionCall call)
    {
        var command = call.Command(call.First);
        var words = new string[command.Arguments.Count + 1];
        words[0] = call.Part(ExecStart.Executable(command.Executable), new QuotedValue(command.Executable, null));
        for (var i = 0; i < command.Arguments.Count; i++)
        {
            var value = call.Text(command.Arguments[i]);
            words[i + 1] = call.Part(ExecStart.Argument(value.Text), value);
        }

        return call.Write(UnitLine.Check(string.Join(' ', words)), new QuotedValue("", null, "the command"));
    }

    private static Quoted Environment(FunctionCall call)
    {
        var variable = call.Variable(call.First);
        return call.Write(EnvironmentAssignment.Quote(variable.Name, variable.Value), call.Text(call.First));
    }

    private static string Word(FunctionCall call, object? item)
    {
        var value = call.Text(item);
        return call.Part(UnitWord.Quote(value.Text), value);
    }

    private static Quoted Words(FunctionCall call)
    {
        var words = call.List(call.First).Select(item => Word(call, item)).ToList();
        return words.Count > 0
            ? call.Write(UnitLine.Check(string.Join(' ', words)), new QuotedValue("", null, "the list"))
            : call.Write(new Refusal(TextFindings.Empty, "is empty, which clears what stood before", "leave the field out"), new QuotedValue("", null, "the list"));
    }
}
