#include "transform.h"
#include <cmath>

namespace la::geometry {

static Mat rotation(double angle) {
    Mat m = Mat::identity(3); //: identity -> matrix.hpp la.Matrix.identity
    m.at(0, 0) = std::cos(angle); //: at -> matrix.hpp la.Matrix.at; cos -> ?
    return m;
}

Transform& Transform::rotate(double angle) {
    m_ = rotation(angle) * m_; //: rotation -> la.geometry.rotation
    return *this;
}

Transform& Transform::scale(double k) {
    for (std::size_t i = 0; i < m_.rows(); ++i) m_.at(i, i) *= k; //: rows -> matrix.hpp la.Matrix.rows; at -> matrix.hpp la.Matrix.at
    return *this;
}

Transform& Transform::then(const Transform& next) {
    m_ = next.matrix() * matrix(); //: matrix -> transform.h la.geometry.Transform.matrix; matrix -> transform.h la.geometry.Transform.matrix
    return *this;
}

double determinant(const Mat& m) {
    if (m.rows() != m.cols()) return 0; //: rows -> matrix.hpp la.Matrix.rows; cols -> matrix.hpp la.Matrix.cols
    return m.at(0, 0) * m.at(1, 1); //: at -> matrix.hpp la.Matrix.at; at -> matrix.hpp la.Matrix.at
}

}  // namespace la::geometry
