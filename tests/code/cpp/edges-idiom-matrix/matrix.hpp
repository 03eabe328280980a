#ifndef MATRIX_HPP
#define MATRIX_HPP

#include <array>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace la {

template <typename T>
T dot(const std::vector<T>& a, const std::vector<T>& b);

template <typename T>
class Matrix {
public:
    using value_type = T;

    Matrix(std::size_t rows, std::size_t cols) : rows_(rows), cols_(cols), data_(rows * cols) {}

    static Matrix identity(std::size_t n) {
        Matrix m(n, n); //: Matrix -> la.Matrix
        for (std::size_t i = 0; i < n; ++i) m.at(i, i) = T(1); //: at -> la.Matrix.at
        return m;
    }

    T& at(std::size_t r, std::size_t c) {
        check(r, c); //: check -> la.Matrix.check
        return data_[index(r, c)]; //: index -> la.Matrix.index
    }

    const T& at(std::size_t r, std::size_t c) const { return data_[index(r, c)]; } //: index -> la.Matrix.index

    Matrix transposed() const;
    Matrix operator*(const Matrix& other) const;
    Matrix& operator+=(const Matrix& other) {
        for (std::size_t i = 0; i < data_.size(); ++i) data_[i] += other.data_[i]; //: size -> ?
        return *this;
    }

    std::vector<T> row(std::size_t r) const;
    std::size_t rows() const noexcept { return rows_; }
    std::size_t cols() const noexcept { return cols_; }

private:
    std::size_t index(std::size_t r, std::size_t c) const { return r * cols_ + c; }
    void check(std::size_t r, std::size_t c) const {
        if (r >= rows() || c >= cols()) throw std::out_of_range("matrix"); //: rows -> la.Matrix.rows; cols -> la.Matrix.cols; out_of_range -> ?
    }

    std::size_t rows_, cols_;
    std::vector<T> data_;
};

template <typename T>
Matrix<T> operator+(Matrix<T> a, const Matrix<T>& b) {
    a += b;
    return a;
}

#include "matrix_impl.hpp"

}  // namespace la

#endif
