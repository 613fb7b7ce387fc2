using System.Globalization;
using System.Numerics;
using CsCheck;
using Prodserver.Servers.Parsing;
using Prodserver.Servers.Tests.Oracles;
using Prodserver.Testing;

namespace Prodserver.Servers.Tests.Parsing;

public sealed class PythonNumbersTests
{
    [TestCase("8000", 8000)]
    [TestCase(" 7 ", 7)]
    [TestCase("1_000", 1000)]
    [TestCase("+5", 5)]
    [TestCase("-0", 0)]
    [TestCase("٣", 3)]
    [TestCase("007", 7)]
    public void Should_read_what_int_reads(string text, int number) => Assert.That(PythonNumbers.Integer(text), Is.EqualTo(new BigInteger(number)));

    [TestCase("")]
    [TestCase("0x10")]
    [TestCase("1.5")]
    [TestCase("1__0")]
    [TestCase("_1")]
    [TestCase("1_")]
    [TestCase("+ 5")]
    [TestCase("½")]
    public void Should_refuse_what_int_refuses(string text) => Assert.That(PythonNumbers.Integer(text), Is.Null);

    [Test]
    [RequiresTool(Tools.Python)]
    public void Should_agree_with_python_on_generated_texts()
    {
        var texts = new List<string> { "", new string('9', 4300), new string('9', 4301), "0_0", "00", "010", "0x_f", "0o17", "0b12", "1e400", "-1e400", "1e5", "e5" };
        var random = new Random(3);
        const string Alphabet = "0123456789+-_. eExXoObBnaif\t\n\x0b\x1c\u0085\u00a0\u2003\u3000٣۵७９𝟛½²①A";
        for (var count = 0; count < 12_000; count++)
        {
            texts.Add(string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => Rune(random, Alphabet))));
        }

        var answers = PythonOracle.Ask<string, string?[]>("python_numbers", texts);
        var wrong = texts.Select((text, index) => (text, expected: answers[index], actual: Ours(text)))
            .Where(result => !result.expected.SequenceEqual(result.actual))
            .Select(result => $"{result.text}: python {string.Join(", ", result.expected)}, here {string.Join(", ", result.actual)}");
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Should_never_throw_on_any_text() => Gen.String.Sample(text =>
    {
        _ = PythonNumbers.Integer(text);
        _ = PythonNumbers.Integer(text, 0);
        _ = PythonNumbers.Integer(text, 8);
        _ = PythonNumbers.Float(text);
    });

    private static string?[] Ours(string text) =>
    [
        Text(PythonNumbers.Integer(text)), Text(PythonNumbers.Integer(text, 8)), Text(PythonNumbers.Integer(text, 0)), Text(PythonNumbers.Float(text)),
    ];

    private static string? Text(BigInteger? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A float as Python's <c>repr()</c> writes it, as far as the generated texts need it.</summary>
    private static string? Text(double? number) => number switch
    {
        null => null,
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        { } value when double.IsNaN(value) => "nan",
        { } value => PythonRepr(value),
    };

    private static string PythonRepr(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
        {
            var parts = text.Split('E');
            var exponent = int.Parse(parts[1], CultureInfo.InvariantCulture);
            return exponent is >= 0 and < 16
                ? new BigInteger(value).ToString(CultureInfo.InvariantCulture) + ".0"
                : $"{parts[0]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)}";
        }

        if (Math.Abs(value) is > 0 and < 1e-4)
        {
            var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
            return (value / Math.Pow(10, exponent)).ToString("R", CultureInfo.InvariantCulture) + $"e-{-exponent:00}";
        }

        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string Rune(Random random, string alphabet)
    {
        var index = random.Next(alphabet.Length);
        if (char.IsLowSurrogate(alphabet[index]))
        {
            index--;
        }

        return char.IsHighSurrogate(alphabet[index]) ? alphabet.Substring(index, 2) : alphabet[index].ToString();
    }
}
