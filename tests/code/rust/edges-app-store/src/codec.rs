pub trait Encode {
    fn encode(&self) -> Vec<u8>;

    fn size(&self) -> usize {
        self.encode().len() //: encode -> Encode.encode; len -> ?
    }
}

pub trait Decode: Sized {
    fn decode(bytes: &[u8]) -> Option<Self>;
}

pub trait EncodeExt: Encode {
    fn hex(&self) -> String;
}

impl<T: Encode + ?Sized> EncodeExt for T {
    fn hex(&self) -> String {
        self.encode().iter().map(|byte| format!("{byte:02x}")).collect() //: encode -> Encode.encode; map -> ?
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self) -> Vec<u8> {
        self.iter().flat_map(|item| item.encode()).collect() //: encode -> Encode.encode; flat_map -> ?
    }
}

impl<T> Encode for Option<T>
where
    T: Encode,
{
    fn encode(&self) -> Vec<u8> {
        match self {
            Some(value) => value.encode(), //: encode -> Encode.encode
            None => vec![],
        }
    }
}

pub fn write_all<I>(items: I, out: &mut dyn std::io::Write) -> std::io::Result<usize>
where
    I: IntoIterator,
    I::Item: Encode,
{
    let mut total = 0;
    for item in items {
        total += item.size(); //: size -> Encode.size (missed)
        out.write_all(&item.encode())?; //: encode -> Encode.encode (missed); write_all -> ?
    }
    Ok(total)
}
