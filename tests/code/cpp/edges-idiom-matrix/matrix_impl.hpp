template <typename T>
T dot(const std::vector<T>& a, const std::vector<T>& b) {
    T sum{};
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i]; //: size -> ?
    return sum;
}

template <typename T>
Matrix<T> Matrix<T>::transposed() const {
    Matrix<T> out(cols(), rows()); //: Matrix -> matrix.hpp la.Matrix; cols -> matrix.hpp la.Matrix.cols; rows -> matrix.hpp la.Matrix.rows
    for (std::size_t r = 0; r < rows(); ++r) //: rows -> matrix.hpp la.Matrix.rows
        for (std::size_t c = 0; c < cols(); ++c) out.at(c, r) = at(r, c); //: cols -> matrix.hpp la.Matrix.cols; at -> matrix.hpp la.Matrix.at; at -> matrix.hpp la.Matrix.at
    return out;
}

template <typename T>
Matrix<T> Matrix<T>::operator*(const Matrix<T>& other) const {
    const Matrix<T> right = other.transposed(); //: transposed -> Matrix.transposed
    Matrix<T> out(rows(), other.cols()); //: Matrix -> matrix.hpp la.Matrix; rows -> matrix.hpp la.Matrix.rows; cols -> matrix.hpp la.Matrix.cols
    for (std::size_t r = 0; r < rows(); ++r) //: rows -> matrix.hpp la.Matrix.rows
        for (std::size_t c = 0; c < other.cols(); ++c) //: cols -> matrix.hpp la.Matrix.cols
            out.at(r, c) = dot(row(r), right.row(c)); //: at -> matrix.hpp la.Matrix.at; dot -> dot; row -> Matrix.row; row -> Matrix.row
    return out;
}

template <typename T>
std::vector<T> Matrix<T>::row(std::size_t r) const {
    return {data_.begin() + index(r, 0), data_.begin() + index(r + 1, 0)}; //: begin -> ?; index -> matrix.hpp la.Matrix.index; begin -> ?; index -> matrix.hpp la.Matrix.index
}
