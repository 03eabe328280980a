#include "transform.h"
#include <iostream>

namespace geo = la::geometry;
using la::Matrix;

int main() {
    geo::Transform t;
    t.rotate(0.5).scale(2).then(geo::Transform().rotate(1)); //: rotate -> transform.cc la.geometry.Transform.rotate; scale -> transform.cc la.geometry.Transform.scale; then -> transform.cc la.geometry.Transform.then; Transform -> transform.h la.geometry.Transform; rotate -> transform.cc la.geometry.Transform.rotate
    std::cout << geo::determinant(t.matrix()); //: determinant -> transform.cc la.geometry.determinant; matrix -> transform.h la.geometry.Transform.matrix
    Matrix<int> a(2, 2), b = Matrix<int>::identity(2); //: Matrix -> matrix.hpp la.Matrix; identity -> matrix.hpp la.Matrix.identity
    auto c = a * b.transposed(); //: transposed -> matrix_impl.hpp Matrix.transposed
    c.at(0, 0) = (a + b).rows(); //: at -> matrix.hpp la.Matrix.at (missed); rows -> matrix.hpp la.Matrix.rows (missed)
    std::vector<Matrix<int>> all{a, b};
    for (const auto& m : all) std::cout << m.cols(); //: cols -> matrix.hpp la.Matrix.cols
    la::dot(a.row(0), b.row(1)); //: dot -> matrix.hpp la.dot; row -> matrix_impl.hpp Matrix.row; row -> matrix_impl.hpp Matrix.row
}
