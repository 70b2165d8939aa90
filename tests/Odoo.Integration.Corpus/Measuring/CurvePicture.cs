using System.Globalization;
using System.Text;

namespace Odoo.Integration.Corpus.Measuring;

/// <summary>Draws precision over recall as SVG: a line a detector, a dot for one that knows yes and no alone.</summary>
public static class CurvePicture
{
    private const int Size = 480;

    private const int Edge = 60;

    private const int Legend = 20;

    private static readonly string[] Colours = ["#1b6ca8", "#c0392b", "#1e8449", "#8e44ad", "#b9770e", "#34495e", "#d81b60"];

    public static string Draw(string title, IReadOnlyList<DetectionReport> reports)
    {
        var text = new StringBuilder();
        var (width, height) = (Size + (2 * Edge), Size + (2 * Edge) + (Legend * reports.Count));
        Line(text, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(text, $"<rect width=\"{width}\" height=\"{height}\" fill=\"white\"/><text x=\"{Edge}\" y=\"24\" font-size=\"15\">{title}</text>");
        for (var tenth = 0; tenth <= 10; tenth++)
        {
            Line(text, $"<path d=\"M{X(tenth / 10.0):0} {Y(0):0}V{Y(1):0}M{X(0):0} {Y(tenth / 10.0):0}H{X(1):0}\" stroke=\"#ddd\"/>");
            Line(text, $"<text x=\"{X(tenth / 10.0):0}\" y=\"{Y(0) + 16:0}\" text-anchor=\"middle\">{tenth / 10.0:0.0}</text><text x=\"{X(0) - 6:0}\" y=\"{Y(tenth / 10.0) + 4:0}\" text-anchor=\"end\">{tenth / 10.0:0.0}</text>");
        }

        Line(text, $"<text x=\"{X(0.5):0}\" y=\"{Y(0) + 34:0}\" text-anchor=\"middle\">recall</text><text transform=\"translate(18 {Y(0.5):0}) rotate(-90)\" text-anchor=\"middle\">precision</text>");
        for (var at = 0; at < reports.Count; at++)
        {
            var (report, colour, below) = (reports[at], Colours[at % Colours.Length], Y(0) + 56 + (Legend * at));
            Line(text, $"<path d=\"{PathOf(report.Curve)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            Line(text, $"<circle cx=\"{X(report.Found.Value):0.0}\" cy=\"{Y(report.Precision.Of == 0 ? 0 : report.Precision.Value):0.0}\" r=\"4\" fill=\"{colour}\"/>");
            Line(text, $"<circle cx=\"{Edge}\" cy=\"{below:0}\" r=\"4\" fill=\"{colour}\"/><text x=\"{Edge + 10}\" y=\"{below + 4:0}\">{report.Detector} (dot: what it holds)</text>");
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string PathOf(IReadOnlyList<CurvePoint> curve) => string.Concat(curve.Select(static (point, at) =>
        string.Create(CultureInfo.InvariantCulture, $"{(at == 0 ? 'M' : 'L')}{X(point.Recall.Value):0.0} {Y(point.Precision.Value):0.0}")));

    private static double X(double share) => Edge + (Size * share);

    private static double Y(double share) => Edge + (Size * (1 - share));

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
