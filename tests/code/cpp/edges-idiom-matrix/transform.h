#pragma once
#include "matrix.hpp"

namespace la {
namespace geometry {

using Mat = Matrix<double>;

class Transform {
public:
    Transform() : m_(Mat::identity(3)) {} //: identity -> matrix.hpp la.Matrix.identity
    Transform& rotate(double angle);
    Transform& scale(double k);
    Transform& then(const Transform& next);
    const Mat& matrix() const { return m_; }
    double operator()(std::size_t r, std::size_t c) const { return m_.at(r, c); } //: at -> matrix.hpp la.Matrix.at

private:
    Mat m_;
};

double determinant(const Mat& m);

}  // namespace geometry
}  // namespace la
