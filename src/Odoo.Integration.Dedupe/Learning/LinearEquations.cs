namespace Odoo.Integration.Dedupe.Learning;

/// <summary>Linear equations with a symmetric, positive definite matrix, by Cholesky's decomposition.</summary>
internal static class LinearEquations
{
    /// <summary>The x for which <paramref name="matrix"/> · x = <paramref name="right"/>.</summary>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var lower = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = matrix[row, column];
                for (var at = 0; at < column; at++)
                {
                    sum -= lower[row, at] * lower[column, at];
                }

                lower[row, column] = row != column ? sum / lower[column, column] : sum > 0 ? Math.Sqrt(sum) : throw new ArgumentException("the matrix is not positive definite", nameof(matrix));
            }
        }

        var solution = new double[size];
        for (var row = 0; row < size; row++)
        {
            var sum = right[row];
            for (var at = 0; at < row; at++)
            {
                sum -= lower[row, at] * solution[at];
            }

            solution[row] = sum / lower[row, row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var sum = solution[row];
            for (var at = row + 1; at < size; at++)
            {
                sum -= lower[at, row] * solution[at];
            }

            solution[row] = sum / lower[row, row];
        }

        return solution;
    }
}
